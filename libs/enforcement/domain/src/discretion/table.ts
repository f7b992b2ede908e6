import { isLegalDay, type LegalDay } from '@due-process/legal-time';
import { compareDecimals, readDecimal, refusal, type Refusal } from '@due-process/procedure';
import type { Rule } from '@due-process/rules';
import { DISCRETION_GRADES, type DiscretionChoice, type DiscretionTable, type DiscretionTableItem, type ViolationItem } from './model';

/** JSON Schema (draft 2020-12) of a province's table, for the file that a bureau loads. */
export const DISCRETION_TABLE_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Discretion table (行政处罚裁量基准)',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'source', 'region', 'inForceFrom', 'items'],
  properties: {
    $schema: { type: 'string' },
    id: { type: 'string', minLength: 1 },
    title: { $ref: '#/$defs/bilingual' },
    source: { type: 'string', minLength: 1 },
    region: { type: 'string', pattern: '^\\d{2}(\\d{2}(\\d{2})?)?$' },
    inForceFrom: { $ref: '#/$defs/day' },
    inForceUntil: { $ref: '#/$defs/day' },
    items: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'article', 'grade', 'condition'],
        properties: {
          id: { type: 'string', minLength: 1 },
          article: { type: 'string', minLength: 1 },
          act: { type: 'string', minLength: 1 },
          grade: { enum: [...DISCRETION_GRADES] },
          condition: { $ref: '#/$defs/bilingual' },
          lossFromFen: { $ref: '#/$defs/fen' },
          lossToFen: { $ref: '#/$defs/fen' },
          minTimes: { $ref: '#/$defs/decimal' },
          maxTimes: { $ref: '#/$defs/decimal' },
          minFen: { $ref: '#/$defs/fen' },
          maxFen: { $ref: '#/$defs/fen' },
        },
      },
    },
  },
  $defs: {
    bilingual: { type: 'object', additionalProperties: false, required: ['zh', 'en'], properties: { zh: { type: 'string', minLength: 1 }, en: { type: 'string', minLength: 1 } } },
    day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    decimal: { type: 'string', pattern: '^\\d{1,7}(\\.\\d{1,6})?$' },
    fen: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
  },
} as const;

/** What is wrong with a table beside its form: ids twice, days that are none, bands upside down, or wider than the law allows (APL-34). */
export function tableProblems(table: DiscretionTable, rule: (id: string) => Rule | undefined): readonly string[] {
  const ids = table.items.map((item) => item.id);
  return [
    ...[table.inForceFrom, table.inForceUntil].filter((day) => day !== undefined && !isLegalDay(day)).map((day) => `${day} is no day`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} occurs twice`),
    ...table.items.flatMap((item) => itemProblems(item, rule(item.article))),
  ];
}

function itemProblems(item: DiscretionTableItem, rule: Rule | undefined): string[] {
  if (rule?.kind !== 'money') return [`${item.id}: ${item.article} is no rule about a fine`];
  const outside = (low: string | undefined, high: string | undefined, legalLow: string | undefined, legalHigh: string | undefined) => {
    const [a, b, min, max] = [low, high, legalLow, legalHigh].map(readDecimal);
    if (a && b && compareDecimals(a, b) > 0) return [`${item.id}: its band is upside down`];
    const tooLow = a && min && compareDecimals(a, min) < 0 && item.grade !== 'reduced' && item.grade !== 'none';
    return tooLow || (b && max && compareDecimals(b, max) > 0) ? [`${item.id}: its band leaves the legal range`] : [];
  };
  const text = (fen: number | undefined) => (fen === undefined ? undefined : String(fen));
  return [...outside(item.minTimes, item.maxTimes, rule.minTimes, rule.maxTimes), ...(rule.form === 'range' ? outside(text(item.minFen), text(item.maxFen), text(rule.minFen), text(rule.maxFen)) : []), ...outside(text(item.lossFromFen), text(item.lossToFen), undefined, undefined)];
}

/** The line of the table that the officer names, where it fits the act; a bureau with a table decides by it. */
export function lineOf(table: DiscretionTable | undefined, item: ViolationItem, choice: DiscretionChoice, region: string, on: LegalDay, pointer: string): { readonly line?: DiscretionTableItem; readonly problems: readonly Refusal[] } {
  const at = { pointer: `${pointer}/tableItem` };
  if (!table || !inForce(table, region, on)) {
    return choice.tableItem === undefined ? { problems: [] } : { problems: [refusal('DISCRETION.NO_TABLE', '未载入适用的裁量基准。', 'No discretion table that applies is loaded.', ['APL-34'], at)] };
  }
  const fitting = table.items.filter((line) => line.article === item.article && line.grade === choice.grade && (line.act === undefined || line.act === item.act) && atLeast(item.lossFen, line.lossFromFen) && atMost(item.lossFen, line.lossToFen));
  const line = fitting.find((known) => known.id === choice.tableItem);
  if (line) return { line, problems: [] };
  // A table that has no line for this article leaves the legal range and the reason.
  if (choice.tableItem === undefined && !table.items.some((known) => known.article === item.article)) return { problems: [] };
  const missing = fitting.map((known) => ({ zh: `${known.id} ${known.condition.zh}`, en: `${known.id} ${known.condition.en}` }));
  return { problems: [refusal('DISCRETION.TABLE_ITEM_DOES_NOT_FIT', '须选取裁量基准中与条款、等次、损失相符的一项。', 'An item of the discretion table must be named that fits article, grade and loss.', ['APL-34', table.source], { ...at, missing })] };
}

/** The table that a bureau of the region decides by on that day: of several the nearest, of those the newest (APL-34). */
export const tableInForce = (tables: readonly DiscretionTable[], region: string, on: LegalDay): DiscretionTable | undefined =>
  tables.filter((table) => inForce(table, region, on)).sort((a, b) => b.region.length - a.region.length || (a.inForceFrom < b.inForceFrom ? 1 : -1))[0];

const inForce = (table: DiscretionTable, region: string, on: LegalDay): boolean => region.startsWith(table.region) && table.inForceFrom <= on && (table.inForceUntil === undefined || on <= table.inForceUntil);
const atLeast = (value: number, bound: number | undefined): boolean => bound === undefined || value >= bound;
const atMost = (value: number, bound: number | undefined): boolean => bound === undefined || value <= bound;

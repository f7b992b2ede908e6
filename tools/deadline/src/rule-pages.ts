import { PACKS, packVersion, type Rule, type RulePack } from '@due-process/rules';
import { ruleText } from './rule-text';

/** A generated page. */
export interface Page {
  /** File name inside docs/rules. */
  readonly name: string;
  readonly text: string;
}

const NOTICE = '<!-- Generated from libs/rules by tools/deadline (bin/rule-pages.js). Change the pack, not this page. -->';

/** One page per pack and a list of them. */
export function rulePages(packs: readonly RulePack[] = PACKS): readonly Page[] {
  return [index(packs), ...packs.map((pack) => ({ name: `${pack.id}.md`, text: page(pack) }))];
}

function index(packs: readonly RulePack[]): Page {
  const rows = packs.map((pack) => `| [${pack.title.zh}](${pack.id}.md) | ${packVersion(pack)} | ${pack.region} | ${inForce(pack)} | ${pack.rules.length} |`);
  const lines = [NOTICE, '# Rule packs', '', 'What the software knows of the law, pack by pack: every article with its place, duties without clock, open readings and their defaults.', '', '| pack | version | region | in force | rules |', '|---|---|---|---|---|', ...rows];
  return { name: 'README.md', text: `${lines.join('\n')}\n` };
}

function inForce({ inForceFrom, inForceUntil }: { readonly inForceFrom?: string; readonly inForceUntil?: string }): string {
  return `${inForceFrom ?? ''} – ${inForceUntil ?? ''}`.trim();
}

function page(pack: RulePack): string {
  const lines = [
    NOTICE,
    `# ${pack.title.zh} · ${pack.title.en}`,
    '',
    `${pack.source}. Version ${packVersion(pack)}, region ${pack.region}, rank ${pack.rank}, in force ${inForce(pack)}.`,
    ...(pack.whenNotInForce ? ['', `When it has run out: ${pack.whenNotInForce.zh} ${pack.whenNotInForce.en}`] : []),
    '',
    '## By article',
    ...chapters(pack).flatMap(([title, rules]) => ['', `### ${title}`, '', ...table(rules, pack)]),
    ...duties(pack),
    ...openPoints(pack),
    ...unverified(pack),
  ];
  return `${lines.join('\n')}\n`;
}

function chapters(pack: RulePack): readonly (readonly [string, readonly Rule[]])[] {
  const byTitle = new Map<string, Rule[]>();
  for (const rule of pack.rules) {
    const title = rule.chapter ? `${rule.chapter.zh} · ${rule.chapter.en}` : pack.title.zh;
    byTitle.set(title, [...(byTitle.get(title) ?? []), rule]);
  }
  return [...byTitle];
}

/** A cell of a Markdown table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function table(rules: readonly Rule[], pack: RulePack): readonly string[] {
  const rows = rules.map((rule) => [`\`${rule.id}\``, `${rule.title.zh} · ${rule.title.en}`, rule.kind, ruleText(rule), rule.article, times(rule, pack), rule.pendingFor !== undefined ? `for ${rule.pendingFor}` : rule.kind === 'provision' ? 'cited' : 'in use']);
  return ['| rule | title | kind | says | article | in force | use |', '|---|---|---|---|---|---|---|', ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`)];
}

/** Days in force where they differ from the pack's. */
function times(rule: Rule, pack: RulePack): string {
  const from = rule.inForceFrom === undefined || rule.inForceFrom === pack.inForceFrom ? '' : `from ${rule.inForceFrom}`;
  return `${from}${rule.inForceUntil === undefined ? '' : ` until ${rule.inForceUntil}`}`.trim();
}

function duties(pack: RulePack): readonly string[] {
  const found = pack.rules.filter((rule) => rule.kind === 'duty');
  if (found.length === 0) return [];
  return ['', '## Duties without a clock', '', ...found.map((rule) => `- \`${rule.id}\` ${rule.title.zh} · ${rule.title.en}: ${ruleText(rule)} (${rule.article})`)];
}

function openPoints(pack: RulePack): readonly string[] {
  const readings = pack.rules.flatMap((rule) => (rule.readings ?? []).map((reading) => `- \`${rule.id}\` ${reading.default ? '**default** ' : ''}${reading.id}: ${reading.text.zh} · ${reading.text.en}`));
  const parameters = pack.rules.flatMap((rule) => (rule.kind === 'parameter' ? [`- \`${rule.name}\` ${rule.title.zh} · ${rule.title.en}: default ${rule.default === null ? 'none, the bureau must set it' : String(rule.default)} (${rule.article})`] : []));
  return [
    ...(readings.length > 0 ? ['', '## Open readings', '', 'What takes a right away uses the later date, what coerces a party the earlier one.', '', ...readings] : []),
    ...(parameters.length > 0 ? ['', '## Parameters', '', 'A bureau’s own value works from a day on, never backwards, with reason, base and who set it.', '', ...parameters] : []),
  ];
}

function unverified(pack: RulePack): readonly string[] {
  const found = pack.rules.filter((rule) => rule.verification !== 'read-in-full');
  if (found.length === 0) return [];
  return ['', '## Not read in full', '', ...found.map((rule) => `- \`${rule.id}\` ${rule.title.zh}: ${rule.verification}`)];
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { chapterJsonSchema, packFileProblems, packJsonSchema, PACKS, readPackText } from './index';
import { lineOf } from './json-lines';

const PACK_FOLDER = join(__dirname, 'packs');
const SCHEMA_FOLDER = join(__dirname, '..', 'schema');
const files = readdirSync(PACK_FOLDER).flatMap((pack) => readdirSync(join(PACK_FOLDER, pack)).map((name) => `${pack}/${name}`));
const chapters = files.filter((name) => !name.endsWith('/pack.json'));
const read = (name: string): string => readFileSync(join(PACK_FOLDER, name), 'utf8');
const ajv = new Ajv2020({ strict: false, formats: { date: true } });
const schema = (name: string): object => JSON.parse(readFileSync(join(SCHEMA_FOLDER, name), 'utf8')) as object;
const chapterIsValid = ajv.compile(schema('rule-chapter.schema.json'));
const packIsValid = ajv.compile(schema('rule-pack.schema.json'));

describe('the chapter files', () => {
  it.each(chapters)('%s is well formed, by the loader and by the schema', (name) => {
    expect(readPackText(name, read(name), 'chapter')).toMatchObject({ ok: true });
    expect([chapterIsValid(JSON.parse(read(name))), chapterIsValid.errors]).toEqual([true, null]);
  });

  it('are checked by the schema that the loader checks by', () => {
    expect(schema('rule-chapter.schema.json')).toEqual(JSON.parse(JSON.stringify(chapterJsonSchema())));
    expect(schema('rule-pack.schema.json')).toEqual(JSON.parse(JSON.stringify(packJsonSchema())));
  });

  it('make packs that the schema of whole packs knows', () => {
    for (const pack of PACKS) expect([pack.id, packIsValid(pack), packIsValid.errors]).toEqual([pack.id, true, null]);
  });
});

const text = `{
  "pack": "lanzhou",
  "title": { "zh": "第三章", "en": "Chapter 3" },
  "verification": "read-in-full",
  "rules": [
    {
      "id": "LZ-22", "kind": "clock",
      "article": "兰州办法第22条第3款",
      "title": { "zh": "陈述申辩期", "en": "defence window" },
      "unit": "working-days",
      "count": 5, "roll": "forward",
      "startEvent": "service of the notice"
    }
  ]
}`;
const broken = (from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe('an error names file, line, rule and what is wrong', () => {
  it.each([
    ['an unknown key', '"count": 5', '"cuont": 5, "count": 5', 'c.json:11: Pack lanzhou, rule LZ-22: unknown key "cuont"'],
    ['a wrong value', '"working-days"', '"weeks"', 'c.json:10: Pack lanzhou, rule LZ-22: "unit" must be one of working-days'],
    ['a missing key', '"article": "兰州办法第22条第3款",', '', 'c.json:6: Pack lanzhou, rule LZ-22: "article" is missing'],
    ['a title in one language', ', "en": "defence window"', '', 'c.json:9: Pack lanzhou, rule LZ-22: title: "en" is missing'],
    ['sense', '"count": 5, ', '', 'c.json:6: Pack lanzhou, rule LZ-22: only a sanction may leave "count" to the decision'],
    ['the head', '"read-in-full"', '"read"', 'c.json:4: Pack lanzhou: "verification" must be one of'],
    ['no JSON', '"working-days",', '"working-days"', 'c.json:11: no JSON'],
    ['an end that is missing', '  ]\n}', '', 'c.json:14: no JSON'],
  ])('%s', (_, from, to, message) => {
    const result = readPackText('c.json', broken(from, to), 'chapter');
    expect(result.ok ? [] : result.problems).toEqual([expect.stringContaining(message)]);
  });

  it('accepts the text unbroken, and refuses by the schema what the loader refuses', () => {
    expect([readPackText('c.json', text, 'chapter').ok, chapterIsValid(JSON.parse(text))]).toEqual([true, true]);
    for (const [from, to] of [['"count": 5', '"cuont": 5'], ['"working-days"', '"weeks"'], ['"article": "兰州办法第22条第3款",', '']] as const) {
      expect(chapterIsValid(JSON.parse(broken(from, to)))).toBe(false);
    }
  });

  it('checks whole packs as well', () => {
    expect(readPackText('p.json', '{ "id": "x" }', 'pack')).toMatchObject({ ok: false, problems: expect.arrayContaining(['p.json:1: Pack x: "rules" is missing']) });
  });
});

describe('a key that is written twice', () => {
  it.each<[string, string, string, string]>([
    ['in a rule', '"count": 5', '"count": 5, "count": 15', 'c.json:11: Pack lanzhou, rule LZ-22: the key "count" is written twice'],
    ['written with an escape', '"count": 5', '"count": 5, "\\u0063ount": 15', 'c.json:11: Pack lanzhou, rule LZ-22: the key "count" is written twice'],
    ['in a title', '"en": "defence window"', '"en": "defence window", "en": "defense"', 'c.json:9: Pack lanzhou, rule LZ-22: the key "en" is written twice'],
    ['in the head', '"verification": "read-in-full",', '"verification": "read-in-full", "verification": "reported",', 'c.json:4: Pack lanzhou: the key "verification" is written twice'],
  ])('%s', (_, from, to, message) => expect(readPackText('c.json', broken(from, to), 'chapter')).toEqual({ ok: false, problems: [message] }));
});

describe('files that are put together', () => {
  const all = files.map((name) => ({ name, text: read(name) }));
  const changed = (name: string, from: string, to: string): readonly string[] => {
    expect(read(name)).toContain(from);
    return packFileProblems(all.map((file) => (file.name === name ? { name, text: file.text.replace(from, to) } : file)));
  };
  const lineOfRule = (name: string, id: string): number => read(name).slice(0, read(name).indexOf(`"id": "${id}"`)).split('\n').length - 1;

  it('are sound', () => expect(packFileProblems(all)).toEqual([]));

  it('tell file, line and rule also of what only shows together', () => {
    const [sealing, supervision] = ['LZ-36.sealing', 'lanzhou/4-supervision.json'];
    expect(changed(supervision, '"unit": "calendar-days", "count": 30', '"unit": "calendar-days", "count": 60')).toEqual([
      `${supervision}:${lineOfRule(supervision, sealing)}: Pack lanzhou, rule LZ-36.sealing: 60 calendar-days are more than the 30 that ACL-25 of higher rank allows`,
    ]);
    expect(changed('national/pq.json', '"full": "PQ.scale"', '"full": "PQ.never"')).toEqual([`national/pq.json:${lineOfRule('national/pq.json', 'PQ.tariff')}: Pack national, rule PQ.tariff: full: no rule PQ.never`]);
  });

  it('tell of a single file what is wrong with it alone, heads included', () => {
    expect(changed('lanzhou/pack.json', '"rank": "paper"', '"rank": "note"')).toEqual([expect.stringMatching(/^lanzhou\/pack\.json:\d+: Pack lanzhou: "rank" must be one of/)]);
  });
});

describe('a place in JSON', () => {
  it.each<[(string | number)[], number]>([[[], 1], [['rules', 0], 6], [['rules', 0, 'title', 'en'], 9], [['rules', 7], 5], [['nothing'], 1], [['title', 'zh', 'deeper'], 3]])('%j stands on line %i', (path, line) => expect(lineOf(text, path)).toBe(line));
});

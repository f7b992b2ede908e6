import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CALENDAR_FILES } from '@due-process/legal-time';
import { answerDeadline, clockIds, PACKS } from '@due-process/rules';
import { run } from './index';

const ask = (line: string): ReturnType<typeof run> => run(line.split(' ').filter((word) => word !== ''));
const json = (line: string): any => JSON.parse(ask(`${line} --json`).out.join('\n'));

describe('deadline', () => {
  it('prints the last day, the status, nominal and steer day and the explanation', () => {
    const { code, out, err } = ask('LZ-22 --start 2026-02-11 --lang en');
    expect([code, err]).toEqual([0, []]);
    expect(out).toEqual(expect.arrayContaining(['last day: 2026-02-25', 'status: final', 'nominal day: 2026-02-25', 'steer day: 2026-02-25', 'first day after: 2026-02-26']));
    expect(out).toContain('  2026-02-14 counted: working day 3 (make-up working day (春节)) (兰州办法第22条第3款)');
    expect(out.at(-1)).toContain('2026-02-25 last: working day 5');
  });

  it('speaks Chinese, and both languages where none is asked for', () => {
    expect(ask('LZ-22 --start 2026-02-11 --lang zh').out).toContain('期间届满日: 2026-02-25');
    expect(ask('LZ-22 --start 2026-02-11').out).toContain('期间届满日 · last day: 2026-02-25');
  });

  it('carries the whole request in options', () => {
    expect(json('LZ-22 --service electronic --arrived-at 2026-03-31T16:30:00Z')).toMatchObject({ servedOn: '2026-04-01', lastDay: '2026-04-09' });
    expect(json('LZ-22 --service announcement --announced-on 2026-06-01')).toMatchObject({ servedOn: '2026-07-01', lastDay: '2026-07-08' });
    expect(json('LZ-22 --service direct --received-on 2026-02-11 --proof receiptRef=R-17')).toMatchObject({ service: { proven: true } });
    expect(json('ACL-25 --start 2026-03-02 --pause 2026-03-10..2026-03-24:appraisal --extension 2026-03-20:10')).toMatchObject({ lastDay: '2026-04-15', extended: [{ lastDay: '2026-04-25', count: 10 }] });
    expect(json('LZ-19.suspension --start 2025-08-04 --months 3 --interval from-midnight')).toMatchObject({ lastDay: '2025-11-03', resumesOn: '2025-11-04' });
    expect(json('O2-42.voluntary --start 2026-08-31 --days 180')).toMatchObject({ lastDay: '2027-02-27' });
    expect(json('PQP-39 --end 2026-10-15')).toMatchObject({ earliestDay: '2026-09-18' });
    expect(json('NG-2.plan-date --on 2025-05-31')).toMatchObject({ lastDay: '2025-05-31', steerDay: '2025-05-30' });
    expect(json('APL-36 --start 2021-11-22 --years 5')).toMatchObject({ lastDay: '2026-11-22' });
    expect(json('LZ-22 --start 2025-12-25 --as-of 2025-10-01')).toMatchObject({ status: 'provisional', lastResolvedDay: '2025-12-31', asOf: '2025-10-01' });
    expect(json('APL-72 --fine 10000000 --due-day 2026-06-15 --on 2026-07-18,2026-07-19 --frozen 2026-06-20..2026-06-21')).toMatchObject({ accrued: { '2026-07-18': 9_300_000, '2026-07-19': 9_600_000 } });
  });

  it('tells how a document was served, what is not proven, and whether an act is in time', () => {
    const { out } = ask('LZ-22 --service left --received-on 2026-03-13 --proof witness=甲 --filed-at 2026-03-20T17:31:00+08:00 --counter-closing 17:30 --lang en');
    expect(out).toContain('service: Service by leaving: the day on which it was left (民事诉讼法第89条); not proven yet: nothing is waived by it');
    expect(out).toContain('filing: late (the counter closes at 2026-03-20T17:30:00+08:00)');
    expect(json('LZ-22 --start 2026-03-13 --filed-by-post 2026-03-20')).toMatchObject({ timely: true });
    expect(json('ACL-25 --start 2026-03-02 --pause 2026-03-10..2026-03-24:鉴定')).toMatchObject({ lastDay: '2026-04-15' });
    expect(json('APL-72 --fine 10000000 --due-day 2026-06-15 --on 2027-06-17 --frozen 2026-06-18..')).toMatchObject({ accrued: { '2027-06-17': 600_000 } });
    expect(ask('LZ-36.sealing --start 2026-03-02 --lang en').out.filter((line) => line.startsWith('reading: '))).toHaveLength(2);
  });

  it('knows the dates of plans, the bands of a decision, and entries of the reference', () => {
    expect(json('NG-2.3')).toMatchObject({ lastDay: '2024-11-30', steerDay: '2024-11-29' });
    expect(json('R735-41.settlement --start 2026-03-01 --months 4 --interval from-midnight')).toMatchObject({ lastDay: '2026-06-30' });
    expect(json('O3-39 --start 2026-08-31 --days 180')).toMatchObject({ lastDay: '2027-02-27' });
    expect(json('LZ-22 --start 2026-03-02 --region lanzhou')).toMatchObject({ region: '6201' });
  });

  it('as JSON says which refusals are of law', () => {
    expect(json('LZ-22 --start 2027-01-04')).toMatchObject({ refused: true, code: 'RULES.NOT_IN_FORCE' });
    expect(json('LZ-222 --start 2027-01-04')).toMatchObject({ refused: false, code: 'RULES.UNKNOWN_CLOCK', nearest: expect.arrayContaining(['LZ-22']) });
  });

  it('folds long periods on a screen and shows every day when asked', () => {
    expect(ask('APL-36 --start 2024-11-22 --lang en').out.filter((line) => line.startsWith('  '))).toHaveLength(3);
    expect(ask('APL-36 --start 2024-11-22 --lang en --long').out.filter((line) => line.startsWith('  '))).toHaveLength(731);
  });

  it('says of a provisional date what is resolved and in which range it lies', () => {
    const { code, out } = ask('LZ-22 --start 2026-12-28 --lang en');
    expect(code).toBe(0);
    expect(out).toContain('status: provisional, not enforced');
    expect(out.find((line) => line.startsWith('range: '))).toMatch(/^range: 2027-01-03 \.\. 2027-01-12 \(resolved up to 2026-12-31\./);
  });

  it('lists every clock with id, title and article', () => {
    const lines = ask('--list').out;
    expect(lines.map((line) => line.split('\t')[0])).toEqual(expect.arrayContaining([...clockIds(PACKS)]));
    expect(ask('--list --region 522701 --lang en').out).toContain('QN-3.objection\tobjection\t黔南州细则第三部分');
    expect(ask('--list --region 522701').out.some((line) => line.startsWith('LZ-22\t'))).toBe(false);
  });

  it('explains its options', () => expect(ask('--help').out.join('\n')).toContain('--pause FROM..TO:REASON'));
});

describe('wrong input is one sentence and exit code 1', () => {
  it.each([
    ['LZ-222 --start 2026-02-11', /RULES.UNKNOWN_CLOCK: .*the nearest are LZ-22/],
    ['LZ-22', /REQUEST.START_MISSING/],
    ['LZ-22 --start 2026-02-30', /"start" must be a day that exists/],
    ['LZ-22 --start 2026-03-31T16:30:00', /"start" must be a day that exists/],
    ['LZ-22 --strat 2026-02-11', /Unknown option '--strat'/],
    ['LZ-22 --start 2026-02-11 --service direct --received-on 2026-02-11', /said once/],
    ['LZ-22 --received-on 2026-02-11', /need --service/],
    ['LZ-22 --start 2026-02-11 --months three', /--months is a whole number/],
    ['LZ-22 LZ-23 --start 2026-02-11', /One clock at a time/],
    ['LZ-22 --start 2026-02-11 --lang fr', /--lang is zh or en/],
    ['ACL-25 --start 2026-02-11 --pause 2026-02-12', /--pause is written as FROM\.\.TO:REASON/],
    ['LZ-22 --start 2026-02-11 --region 522701', /RULES.OTHER_REGION/],
    ['LZ-22 --start 2027-01-04', /RULES.NOT_IN_FORCE/],
    ['ACL-25 --start 2026-01-20 --extension 2026-02-20', /PERIOD.EXTENSION_TOO_LATE/],
    ['--list LZ-22', /--list takes no clock/],
    ['--list --region gansu', /no rules in region gansu/],
    ['LZ-22 --start', /--start needs a value/],
    ['LZ-22 --start 2026-02-11 --region gansu', /"region" must be CN, a division code or the name of a rule pack \(national, lanzhou/],
    ['', /Name a clock/],
    ['--check nowhere.json', /cannot be read \(ENOENT\)/],
  ])('%s', (line, sentence) => {
    const { code, out, err } = ask(line);
    expect([code, out, err.length]).toEqual([1, [], 1]);
    expect(err[0]).toMatch(sentence);
  });
});

describe('--check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deadline-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (content: unknown): string => {
    const name = join(folder, 'cases.json');
    writeFileSync(name, typeof content === 'string' ? content : JSON.stringify(content));
    return name;
  };
  const one = (lastDay: string): object => ({ cases: [{ id: 'X-1', title: 'x', checks: [{ request: { clock: 'LZ-22', start: '2026-02-11' }, expect: { lastDay } }] }] });

  it('counts what is as expected', () => expect(ask(`--check ${write(one('2026-02-25'))}`)).toEqual({ code: 0, out: ['1 checks: 1 as expected, 0 not.'], err: [] }));

  it('prints each mismatch and exits with 1', () => {
    expect(ask(`--check ${write(one('2026-02-24'))}`)).toEqual({ code: 1, out: ['X-1 (1): lastDay: expected "2026-02-24", got "2026-02-25"', '1 checks: 0 as expected, 1 not.'], err: [] });
  });

  it.each([
    ['{', /is no JSON/],
    [{ cases: 1 }, /is no file of date cases: "cases" must be a list/],
    [{ cases: [] }, /holds no check/],
  ])('refuses a file in another form: %j', (content, sentence) => {
    const { code, err } = ask(`--check ${write(content)}`);
    expect([code, err[0]]).toEqual([1, expect.stringMatching(sentence)]);
  });

  it.each(['APL-36 --start 1990-01-01', 'APL-67 --start 1996-09-30', 'LZ-50 --start 1990-01-01', 'LZ-42.window --event 1990-01-01'])('refuses %s, before there was such law, in one sentence', (line) => {
    const { code, out, err } = ask(line);
    expect([code, out, err]).toEqual([1, [], [expect.stringContaining('RULES.NOT_IN_FORCE')]]);
  });

  it('counts an extension in the unit of its clock, once', () => {
    const extended = (clock: string, extension: object): unknown => answerDeadline({ clock, start: '2026-03-02', extensions: [{ approvedOn: '2026-03-03', ...extension }] }, { packs: PACKS, calendarFiles: CALENDAR_FILES });
    expect(extended('ACL-25', { months: 1 })).toMatchObject({ ok: false, refusal: { code: 'EXTENSION.UNIT' } });
    expect(extended('O4-14', { months: 15 })).toMatchObject({ ok: false, refusal: { code: 'EXTENSION.UNIT' } });
    expect(extended('ACL-25', { days: 10, months: 2, count: 5 })).toMatchObject({ ok: false, refusal: { code: 'REQUEST.INVALID' } });
    // Thirty days end on 1 April, ten more on 11 April.
    expect(extended('ACL-25', { days: 10 })).toMatchObject({ ok: true, answer: { extended: [{ lastDay: '2026-04-11' }] } });
  });

  it('reaches the default reading of the transition, and rolls the outer limits of a remedy', () => {
    expect(json('PQ.transition --start 2025-01-01')).toMatchObject({ lastDay: '2026-12-31' });
    // 2 May 2026 is a holiday; 6 May is the first working day.
    expect(json('ALL-46.max --start 2021-05-02')).toMatchObject({ nominalDay: '2026-05-02', lastDay: '2026-05-06' });
  });

  it('says where the steer day is a guess, and guesses none before the start', () => {
    expect(json('TR-5.decide --start 2027-02-04')).toMatchObject({ steerDay: '2027-02-04', steerProvisional: true });
    expect(ask('TR-5.decide --start 2027-02-04 --lang en').out).toContain('steer day: 2027-02-04 (estimated: no holiday notice is loaded for it)');
  });

  it('refuses an option given twice, and an extension that is none', () => {
    expect(ask('LZ-22 --start 2026-02-11 --start 2026-02-12').err).toEqual(['--start is given twice.']);
    expect(ask('ACL-25 --start 2026-03-02 --extension 2026-03-20:abc').err).toEqual([expect.stringContaining('--extension is written as DAY or DAY:NUMBER')]);
  });
});

import { addDays, CALENDAR_FILES, type CalendarFile } from '@due-process/legal-time';
import { answerDeadline, clockOfRule, clocksOf, PACKS } from './index';

/** Dates beyond the worked cases, each counted by hand on the calendar of its year. */
const ask = (request: object): any => {
  const result = answerDeadline(request, { packs: PACKS, calendarFiles: CALENDAR_FILES });
  return result.ok ? result.answer : { refused: result.refusal.kind === 'law', code: result.refusal.code };
};
const direct = (receivedOn: string): object => ({ service: { method: 'direct', receivedOn } });

describe('working days', () => {
  it.each<[string, object, object]>([
    // 2024: 30 Sep (Mon) works; 1-7 Oct off; Sat 12 Oct made up: 30=1, 8=2, 9=3, 10=4, 11=5.
    ['LZ-22 over the National Day of 2024', { clock: 'LZ-22', ...direct('2024-09-29') }, { lastDay: '2024-10-11', servedOn: '2024-09-29' }],
    // 2025: 28 Jan-4 Feb off, Sun 26 Jan and Sat 8 Feb made up: 26=1, 27=2, 5 Feb=3, 6=4, 7=5, 8=6, 10=7.
    ['APL-56 over the Spring Festival of 2025', { clock: 'APL-56', start: '2025-01-24' }, { lastDay: '2025-02-10', atExpiry: 'lapses' }],
    // 2025: 1-8 Oct off; 29, 30 Sep, 9, 10 Oct, Sat 11 Oct made up = 5.
    ['LZ-22 over the eight days of 2025', { clock: 'LZ-22', ...direct('2025-09-28') }, { lastDay: '2025-10-11' }],
    // The leap day of 2024 is a Thursday: 28=1, 29=2, 1 Mar=3.
    ['LZ-24.filing over the leap day', { clock: 'LZ-24.filing', start: '2024-02-27' }, { lastDay: '2024-03-01' }],
    // 10 wd of legal review and 10 more: 24 Apr is Fri; 27-30=1-4, 6-8 May=5-7, Sat 9=8, 11=9, 12=10; then 13-15, 18-22, 25, 26.
    ['O4-40 with its extension', { clock: 'O4-40', start: '2026-04-24', extensions: [{ approvedOn: '2026-05-12' }] }, { lastDay: '2026-05-12', extended: [expect.objectContaining({ lastDay: '2026-05-26' })] }],
    // 16:30 UTC on 31 March is 1 April in Shanghai; 4-6 Apr off: 2=1, 3=2, 7=3, 8=4, 9=5.
    ['electronic service after midnight in Shanghai', { clock: 'LZ-22', service: { method: 'electronic', arrivedAt: '2026-03-31T16:30:00Z' } }, { servedOn: '2026-04-01', lastDay: '2026-04-09' }],
    ['the same instant told from New York', { clock: 'LZ-22', service: { method: 'electronic', arrivedAt: '2026-03-31T12:30:00-04:00' } }, { servedOn: '2026-04-01' }],
    ['an offset without colon', { clock: 'LZ-22', service: { method: 'electronic', arrivedAt: '2026-03-31T23:59:00+0800' } }, { servedOn: '2026-03-31', lastDay: '2026-04-08' }],
    ['service by leaving and by mail', { clock: 'LZ-22', service: { method: 'left', receivedOn: '2026-03-13' } }, { lastDay: '2026-03-20' }],
    // The last publication counts: 10 Jun + 30 = 10 Jul (Fri); 13-17 = 1-5.
    ['two publications', { clock: 'LZ-22', service: { method: 'announcement', announcedOn: ['2026-06-01', '2026-06-10'] } }, { servedOn: '2026-07-10', lastDay: '2026-07-17' }],
  ])('%s', (_, request, expected) => expect(ask(request)).toMatchObject({ status: 'final', ...expected }));
});

describe('calendar days, months, years', () => {
  it.each<[string, object, object]>([
    // 15 days from 17 Sep = 2 Oct (off) -> Thu 8 Oct.
    ['APL-67 into the National Day', { clock: 'APL-67', ...direct('2026-09-17') }, { nominalDay: '2026-10-02', lastDay: '2026-10-08', steerDay: '2026-09-30', firstDayAfter: '2026-10-09' }],
    // 31 Aug + 6 months = 28 Feb 2026, a make-up Saturday: no roll.
    ['ALL-46 to a month end that is made up', { clock: 'ALL-46', ...direct('2025-08-31') }, { nominalDay: '2026-02-28', lastDay: '2026-02-28' }],
    // 31 Aug 2023 + 6 months = 29 Feb 2024 in the leap year.
    ['six months into a leap year', { clock: 'ALL-46', start: '2023-08-31' }, { nominalDay: '2024-02-29', lastDay: '2024-02-29' }],
    ['two years from a leap day', { clock: 'APL-36', start: '2024-02-29' }, { lastDay: '2026-02-28', firstDayAfter: '2026-03-01' }],
    ['five years of limitation', { clock: 'APL-36', start: '2021-11-22', years: 5 }, { lastDay: '2026-11-22' }],
    ['three years without agreement', { clock: 'LZ-20.bar', start: '2023-05-01' }, { lastDay: '2026-05-01', firstDayAfter: '2026-05-02' }],
    // Announcement 1 Feb-3 Mar is 30 days out of the 90: 5 Jan + 120 = 5 May (off) -> 6 May; + 30 = 4 Jun.
    ['O4-45 with an announcement and an extension', { clock: 'O4-45', start: '2026-01-05', pauses: [{ from: '2026-02-01', to: '2026-03-03', reason: 'announcement' }], extensions: [{ approvedOn: '2026-04-02' }] }, { nominalDay: '2026-05-05', lastDay: '2026-05-06', extended: [expect.objectContaining({ nominalDay: '2026-06-04', lastDay: '2026-06-04' })] }],
    // 10-24 Mar and 20-30 Mar overlap: 11-30 Mar = 20 days; 1 Apr + 20 = 21 Apr.
    ['overlapping pauses count once', { clock: 'ACL-25', start: '2026-03-02', pauses: [{ from: '2026-03-10', to: '2026-03-24', reason: 'appraisal' }, { from: '2026-03-20', to: '2026-03-30', reason: 'testing' }] }, { lastDay: '2026-04-21' }],
    ['a sealing ends on a Saturday', { clock: 'O4-31', start: '2026-03-12' }, { nominalDay: '2026-04-11', lastDay: '2026-04-11', steerDay: '2026-04-10', atExpiry: 'release-due' }],
  ])('%s', (_, request, expected) => expect(ask(request)).toMatchObject({ status: 'final', ...expected }));
});

describe('hours, backward periods, sanctions, plans, surcharge', () => {
  it.each<[string, object, object]>([
    ['hours over New Year', { clock: 'ACL-19', start: '2025-12-31T23:30:00+08:00' }, { lastInstant: '2026-01-01T23:30:00+08:00' }],
    ['hours told in UTC', { clock: 'O4-29', start: '2026-09-30T09:20:00Z' }, { lastInstant: '2026-10-01T17:20:00+08:00' }],
    // Hearing on Wed 20 May: 19=1, 18=2, 15=3, 14=4, 13=5, 12=6, 11=7 lie clear between; the day before is Sun 10 May, the working day Sat 9 May.
    ['notice before a hearing', { clock: 'APL-64.notice', event: '2026-05-20' }, { lastDay: '2026-05-10', latestDay: '2026-05-10', steerDay: '2026-05-09' }],
    // Fri 27 Mar: 26, 25, 24, 23, 20, 19, 18 lie between; Tue 17 Mar.
    ['notice in an ordinary week', { clock: 'APL-64.notice', end: '2026-03-27' }, { lastDay: '2026-03-17' }],
    ['one month from 31 January 00:00', { clock: 'LZ-19.suspension', start: '2026-01-31', months: 1, interval: 'from-midnight' }, { firstDay: '2026-01-31', lastDay: '2026-02-28', resumesOn: '2026-03-01' }],
    ['six months and 180 days differ', { clock: 'LZ-19.suspension', start: '2026-03-01', days: 180, interval: 'upon-event' }, { lastDay: '2026-08-28' }],
    ['180 days at own request where nothing shorter is fixed', { clock: 'O2-42.voluntary', start: '2026-08-31' }, { lastDay: '2027-02-27', atExpiry: 'agreement-ends' }],
    ['the long penalty period', { clock: 'QN-3.period-long', start: '2026-02-28', interval: 'upon-event' }, { lastDay: '2027-02-28', resumesOn: '2027-03-01' }],
    ['a plan date on a Saturday', { clock: 'NG-2.plan-date', on: '2024-11-30' }, { lastDay: '2024-11-30', steerDay: '2024-11-29' }],
    ['a plan date before the plan was published', { clock: 'NG-2.plan-date', on: '2024-03-31' }, { lastDay: '2024-03-31', steerDay: '2024-03-29' }],
    // 16, 17 Jun run; 18 Jun-20 Jul frozen once although told twice; 31 Jul is the 13th counted day: 39 %.
    ['a surcharge frozen by overlapping remedies', { clock: 'APL-72', fine: 12_345, dueDay: '2026-06-15', on: ['2026-06-17', '2026-07-31'], frozen: [{ from: '2026-06-18', to: '2026-07-10' }, { from: '2026-07-01', to: '2026-07-20' }] }, { accrued: { '2026-06-17': 741, '2026-07-31': 4_815 } }],
  ])('%s', (_, request, expected) => expect(ask(request)).toMatchObject({ status: 'final', ...expected }));
});

describe('what the law refuses', () => {
  it.each<[string, object, string]>([
    ['an approval after the nominal end', { clock: 'ACL-25', start: '2026-01-20', extensions: [{ approvedOn: '2026-02-20' }] }, 'PERIOD.EXTENSION_TOO_LATE'],
    ['a second extension of a sealing', { clock: 'ACL-25', start: '2026-01-20', extensions: [{ approvedOn: '2026-02-14', days: 10 }, { approvedOn: '2026-02-25', days: 10 }] }, 'PERIOD.EXTENSION_EXHAUSTED'],
    ['31 days', { clock: 'ACL-25', start: '2026-01-20', extensions: [{ approvedOn: '2026-02-14', days: 31 }] }, 'PERIOD.EXTENSION_LENGTH'],
    ['extensions approved in the wrong order', { clock: 'O4-45', start: '2026-01-05', extensions: [{ approvedOn: '2026-04-02' }, { approvedOn: '2026-04-01', days: 60 }] }, 'PERIOD.EXTENSION_DAY_INVALID'],
    ['any pause of a defence window', { clock: 'LZ-22', start: '2026-02-11', pauses: [{ from: '2026-02-12', to: '2026-02-13', reason: 'appraisal' }] }, 'PERIOD.PAUSE_NOT_ALLOWED'],
    ['a pause of a sanction', { clock: 'LZ-19.suspension', start: '2026-02-11', months: 2, pauses: [{ from: '2026-02-12', to: '2026-02-13', reason: 'appraisal' }] }, 'PERIOD.PAUSE_NOT_ALLOWED'],
    ['an extended sanction', { clock: 'LZ-19.suspension', start: '2026-02-11', months: 2, extensions: [{ approvedOn: '2026-03-01' }] }, 'PERIOD.EXTENSION_NOT_ALLOWED'],
    ['an extended window that opens before an event', { clock: 'PQP-39', end: '2026-10-15', extensions: [{ approvedOn: '2026-10-01' }] }, 'PERIOD.EXTENSION_NOT_ALLOWED'],
    ['seven months of suspension', { clock: 'LZ-19.suspension', start: '2026-02-11', months: 7 }, 'SANCTION.OUT_OF_BOUNDS'],
    ['181 days at own request', { clock: 'O2-42.voluntary', start: '2026-08-31', days: 181 }, 'SANCTION.OUT_OF_BOUNDS'],
    ['a sanction without length', { clock: 'LZ-19.suspension', start: '2026-02-11' }, 'PERIOD.COUNT_MISSING'],
    ['another length of a fixed period', { clock: 'QN-3.period', start: '2026-02-11', months: 4 }, 'PERIOD.COUNT_FIXED'],
    ['five years for an act before the law gave them', { clock: 'APL-36', start: '2020-02-11', years: 5 }, 'PERIOD.COUNT_FIXED'],
    ['hours from a day', { clock: 'ACL-19', start: '2026-09-30' }, 'PERIOD.INSTANT_NEEDED'],
    ['a clock of a paper that has expired', { clock: 'LZ-22', start: '2027-01-04' }, 'RULES.NOT_IN_FORCE'],
    ['service by mail without slip', { clock: 'LZ-22', service: { method: 'mail' } }, 'SERVICE.DAY_MISSING'],
  ])('%s', (_, request, code) => expect(ask(request)).toEqual({ refused: true, code }));
});

describe('what cannot be read is refused as a request, never thrown', () => {
  it.each<[unknown]>([[null], [[]], ['LZ-22'], [{}], [{ clock: 7 }], [{ clock: 'LZ-22' }], [{ clock: 'LZ-22', start: '2026-13-01' }], [{ clock: 'LZ-22', start: '9999-12-31' }], [{ clock: 'LZ-22', start: '2026-02-11', strat: 1 }], [{ clock: 'LZ-22', start: '2026-02-11', end: '2026-02-12' }], [{ clock: 'LZ-19.suspension', start: '2026-02-11', months: 1e9 }], [{ clock: 'LZ-22', start: '2026-02-11', interval: 'upon-event' }], [{ clock: 'LZ-22', start: '2026-02-11', fine: 1 }], [{ clock: 'APL-72', fine: 1 }], [{ clock: 'LZ-22', start: '2026-02-11', region: 'gansu' }], [{ clock: 'LZ-22', start: '2026-02-11', on: '2026-02-11' }], [{ clock: 'LZ-22', start: '2026-02-11', counterClosing: '17:30' }], [{ clock: 'LZ-22', start: '2026-02-11', filing: {} }], [{ clock: 'LZ-22', start: '2026-02-11', filing: { receivedAt: '2026-02-11' } }], [{ clock: 'LZ-22', start: '2026-02-11', asOf: '2020-01-01' }]])('%j', (request) => {
    const result = answerDeadline(request, { packs: PACKS, calendarFiles: CALENDAR_FILES });
    expect(result).toMatchObject({ ok: false, refusal: { kind: 'request', code: expect.stringMatching(/^[A-Z]+\.[A-Z_]+$/), message: { zh: expect.any(String), en: expect.any(String) } } });
  });
});

describe('every problem of a request at once, where it stands', () => {
  it('with a JSON Pointer for each', () => {
    const result = answerDeadline({ clock: 'LZ-22', service: { method: 'pigeon', receivedOn: 'soon' }, pauses: [{ from: '2026-03-01', reason: '' }], colour: 'red' }, { packs: PACKS, calendarFiles: CALENDAR_FILES });
    expect(!result.ok && result.refusal.problems?.map(({ pointer }) => pointer)).toEqual(['/colour', '/service/method', '/service/receivedOn', '/pauses/0', '/pauses/0/reason']);
  });

  it('an unknown id names the clocks that have it in them first', () => {
    const nearest = (clock: string): any => { const result = answerDeadline({ clock }, { packs: PACKS, calendarFiles: CALENDAR_FILES }); return !result.ok && result.refusal.nearest; };
    expect(nearest('O3-8').slice(0, 3)).toEqual(['O2-9.evaluation', 'O2-9.again', 'O2-9.bar']);
    expect(nearest('LZ-36')).toEqual(expect.arrayContaining(['LZ-36.sealing', 'LZ-36.preservation']));
    expect(nearest('LZ-222')[0]).toBe('LZ-22');
  });
});

describe('a filing while the end is provisional', () => {
  const filed = (day: string): any => ask({ clock: 'LZ-22', start: '2026-12-28', filing: { postedOn: day } });

  it('is in time by the earliest possible end and never late', () => {
    expect(filed('2027-01-03')).toMatchObject({ status: 'provisional', timely: true, provisional: { earliest: '2027-01-03' } });
    expect([filed('2027-01-05').timely, filed('2027-02-05').timely]).toEqual([undefined, undefined]);
  });
});

describe('parameters of a bureau', () => {
  const set = (parameter: string, value: unknown, request: object): any => {
    const settings = [{ parameter, value, region: 'CN', effectiveFrom: '2024-01-01', setOn: '2024-01-01', reason: 'r', base: 'b', setBy: 'p' }];
    const result = answerDeadline(request, { packs: PACKS, calendarFiles: CALENDAR_FILES, settings: settings as any });
    return result.ok ? result.answer : result.refusal;
  };

  it('may leave out the time of a suspended investigation (O4-42)', () => {
    const request = { clock: 'O4-45', start: '2026-03-02', pauses: [{ from: '2026-04-10', to: '2026-04-20', reason: 'suspension' }] };
    // 2 Mar + 90 = 31 May, + 10 = 10 Jun (Wed).
    expect(set('penalty.suspendedTimeExcluded', true, request)).toMatchObject({ lastDay: '2026-06-10' });
    expect(set('penalty.suspendedTimeExcluded', false, request)).toMatchObject({ code: 'PERIOD.PAUSE_NOT_ALLOWED' });
  });

  it('may read the date of a plan without its day', () => {
    const answer = set('deadline.inclusiveBefore', false, { clock: 'NG-2.plan-date', on: '2024-12-31' });
    expect(answer).toMatchObject({ lastDay: '2024-12-30', explanation: { days: [{ day: '2024-12-30', reason: { zh: '“2024-12-31前”不含当日，本日为最后一日' } }] } });
  });

  it('may read natural months as whole calendar months (DC-39)', () => {
    expect(set('points.naturalMonth', 'whole-months', { clock: 'QN-3.period', start: '2026-12-15', interval: 'upon-event' })).toMatchObject({ firstDay: '2027-01-01', lastDay: '2027-03-31', resumesOn: '2027-04-01' });
    expect(set('points.naturalMonth', 'date-to-date', { clock: 'QN-3.period', start: '2026-12-15', interval: 'upon-event' })).toMatchObject({ firstDay: '2026-12-16', lastDay: '2027-03-15' });
    expect(set('points.naturalMonth', 'whole-months', { clock: 'LZ-19.suspension', start: '2026-12-15', months: 3 })).toMatchObject({ lastDay: '2027-03-15' });
  });

  it('may leave a last day on an ordinary Saturday where it is (O4-58)', () => {
    // 6 Mar + 15 = Sat 21 Mar.
    expect(set('roll.ordinaryWeekends', false, { clock: 'APL-67', start: '2026-03-06' })).toMatchObject({ lastDay: '2026-03-21', steerDay: '2026-03-20' });
    expect(set('roll.ordinaryWeekends', true, { clock: 'APL-67', start: '2026-03-06' })).toMatchObject({ lastDay: '2026-03-23' });
  });
});

describe('what was known on a day', () => {
  it('decides whether a date is final', () => {
    const request = { clock: 'LZ-22', start: '2025-12-25' };
    expect(ask({ ...request, asOf: '2025-11-03' })).toMatchObject({ status: 'provisional', lastResolvedDay: '2025-12-31' });
    expect(ask({ ...request, asOf: '2025-11-04' })).toMatchObject({ status: 'final', lastDay: '2026-01-04' });
    const [early, late] = [ask({ ...request, asOf: '2025-11-03' }).provisional, ask(request).lastDay];
    expect([early.earliest <= late, late <= early.latest]).toEqual([true, true]);
  });

  it('a clock that ran when the Lanzhou measures ended goes on', () => {
    expect(ask({ clock: 'LZ-22', start: '2026-12-30' })).toMatchObject({ status: 'provisional', rules: ['national@2026-11', 'lanzhou@2022-01'] });
  });
});

describe('holidays of an autonomous area', () => {
  const local: CalendarFile = { id: 'QN-2026', status: 'local', region: '5227', notice: 'made for this test', title: '自治州放假', issued: '2026-01-01', source: 'test', coverage: { from: '2026-08-10', to: '2026-08-10' }, days: [{ day: '2026-08-10', kind: 'statutory-holiday', name: '州庆' }] };
  const inQiannan = (settings: readonly object[]): any => answerDeadline({ clock: 'QN-3.tell', start: '2026-08-06' }, { packs: PACKS, calendarFiles: [...CALENDAR_FILES, local], settings: settings as any });

  it('move a period there, unless the bureau has set otherwise', () => {
    expect(inQiannan([])).toMatchObject({ answer: { lastDay: '2026-08-12' } });
    const off = { parameter: 'holidays.local', value: false, region: '5227', effectiveFrom: '2026-03-01', setOn: '2026-02-20', reason: 'r', base: 'b', setBy: 'p' };
    expect(inQiannan([off])).toMatchObject({ answer: { lastDay: '2026-08-11', rules: ['national@2026-11', 'qiannan@2022-12', 'parameters@2026-03-01'] } });
  });
});

describe('every clock of every pack', () => {
  it('can be asked and explains itself', () => {
    for (const { rule: listed, pack } of clocksOf(PACKS)) {
      const rule = clockOfRule(listed);
      if (!rule) continue;
      const from = [rule.inForceFrom ?? pack.inForceFrom, '2024-06-03'].sort()[1]!;
      const day = pack.inForceUntil !== undefined && pack.inForceUntil < from ? pack.inForceUntil : from;
      const start = rule.unit === 'hours' ? `${day}T10:00:00+08:00` : day;
      const key = rule.mode === 'backward' ? 'end' : 'start';
      const planned = listed.kind === 'plan-item' && listed.due !== undefined;
      const answer = ask({ clock: rule.id, ...(planned ? {} : { [key]: start }), ...(rule.count === undefined ? { count: rule.minCount ?? 1 } : {}) });
      expect([rule.id, answer.code, answer.explanation?.days.length > 0]).toEqual([rule.id, undefined, true]);
      expect([rule.id, answer.firstDayAfter]).toEqual([rule.id, addDays(answer.lastDay, 1)]);
      for (const line of answer.explanation.days) expect([rule.id, /\n/.test(`${line.reason.zh}${line.reason.en}`), line.reason.zh.length > 0 && line.reason.en.length > 0 && line.article.length > 0]).toEqual([rule.id, false, true]);
    }
  });
});

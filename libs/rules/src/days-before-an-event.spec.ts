import { CALENDAR_FILES } from '@due-process/legal-time';
import { answerDeadline, loadPacks, PACKS, type ParameterSetting, type Rule, type RulePack } from './index';

const ask = (request: object, settings: readonly ParameterSetting[] = [], packs: readonly RulePack[] = PACKS): any => {
  const result = answerDeadline(request, { packs, calendarFiles: CALENDAR_FILES, settings });
  return result.ok ? result.answer : result.refusal;
};

describe('a day found before an event is told as what it is', () => {
  const calendarYear: ParameterSetting = { parameter: 'repeat.year', value: 'calendar', region: '6201', effectiveFrom: '2026-01-01', setOn: '2025-12-20', reason: '统一口径', base: '局务会纪要2025-9', setBy: 'administrator-1' };

  it('LZ-42: the year in which acts are counted begins twelve months before the later act', () => {
    const answer = ask({ clock: 'LZ-42.window', event: '2026-05-20' });
    expect(answer).toMatchObject({ nominalDay: '2025-05-20', earliestDay: '2025-05-20', lastDay: '2026-05-20' });
    expect(answer.explanation.short).toEqual({ zh: expect.stringContaining('向前12个月，自2025-05-20起计算'), en: expect.stringContaining('12 months back from 2026-05-20, counted from 2025-05-20') });
    expect(answer.explanation.days.filter((day: any) => day.verdict === 'last')).toMatchObject([{ day: '2025-05-20', reason: { zh: '自本日起计算' } }]);
  });

  it('LZ-42 where the bureau counts calendar years: on 1 January of the year of the later act', () => {
    const answer = ask({ clock: 'LZ-42.window', event: '2026-05-20' }, [calendarYear]);
    expect(answer).toMatchObject({ nominalDay: '2026-01-01', earliestDay: '2026-01-01', lastDay: '2026-05-20', rules: expect.arrayContaining(['parameters@2026-01-01']) });
    expect(answer.explanation.short.zh).toContain('自然年度，自2026-01-01起计算');
    expect(answer.explanation.days[0]).toMatchObject({ day: '2026-01-01', verdict: 'last' });
    // The parameter is of Lanzhou and of its day: before it, the year rolls.
    expect(ask({ clock: 'LZ-42.window', event: '2025-12-31' }, [calendarYear])).toMatchObject({ earliestDay: '2024-12-31' });
  });

  it('O2-6: three months in operation by the application is a latest day of opening', () => {
    const answer = ask({ clock: 'O2-6.operation', event: '2026-05-20' });
    expect(answer).toMatchObject({ latestDay: '2026-02-20', lastDay: '2026-02-20', firstDayAfter: '2026-02-21', endsAt: '2026-02-20T16:00:00.000Z' });
    expect(answer.earliestDay).toBeUndefined();
    expect(answer.explanation.short).toEqual({ zh: expect.stringContaining('最迟于2026-02-20开始'), en: expect.stringContaining('begun on 2026-02-20 at the latest') });
  });

  it('PQP-39: from fifteen working days before the end of a suspension an application is possible', () => {
    expect(ask({ clock: 'PQP-39', end: '2026-10-15' })).toMatchObject({ earliestDay: '2026-09-18', lastDay: '2026-10-15' });
  });
});

describe('a notice that went out while a rule was law goes on by it (LZ-50: until 2026-12-31)', () => {
  const lanzhou = PACKS.find((pack) => pack.id === 'lanzhou')!;
  const { inForceUntil: _, ...open } = lanzhou;
  const successor: RulePack = { ...open, version: '2027-01', inForceFrom: '2027-01-01', rules: lanzhou.rules.map((rule) => (rule.id === 'LZ-22' ? ({ ...rule, count: 7 } as Rule) : rule)) };
  const succeeded = loadPacks([...PACKS, successor]);
  const posted = { clock: 'LZ-22', service: { method: 'mail', postedOn: '2026-12-28', receivedOn: '2027-01-04' } };
  const announced = { clock: 'LZ-22', service: { method: 'announcement', announcedOn: '2026-12-10' } };
  const old = { rules: ['national@2026-11', 'lanzhou@2022-01'] };

  it('posted on 28 December and received on 4 January: five working days from the receipt', () => {
    // 4 Jan 2027 is a Monday: 5-8 = 1-4, Mon 11 = 5.
    expect(ask(posted)).toMatchObject({ ...old, servedOn: '2027-01-04', nominalDay: '2027-01-11' });
  });

  it('posted too late, or received without any word of the posting: the rule is gone', () => {
    for (const postedOn of ['2027-01-01', undefined]) {
      expect(ask({ ...posted, service: { ...posted.service, postedOn } })).toMatchObject({ kind: 'law', code: 'RULES.NOT_IN_FORCE' });
    }
  });

  it('announced on 10 December, served on 9 January: as before', () => {
    expect(ask(announced)).toMatchObject({ ...old, servedOn: '2027-01-09' });
  });

  it('a successor of seven days changes nothing for what was posted or announced before it', () => {
    for (const request of [posted, announced]) {
      const answer = ask(request, [], succeeded);
      expect(answer).toMatchObject(old);
      expect([answer.nominalDay, answer.lastDay]).toEqual([ask(request).nominalDay, ask(request).lastDay]);
    }
    // Posted and received under the successor: 5-8 Jan = 1-4, 11-13 = 5-7.
    expect(ask({ ...posted, service: { ...posted.service, postedOn: '2027-01-02' } }, [], succeeded)).toMatchObject({ rules: ['national@2026-11', 'lanzhou@2027-01'], nominalDay: '2027-01-13' });
  });
});

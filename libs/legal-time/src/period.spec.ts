import { CALENDARS, clearDaysBefore, computeDeadline, deadlineInForce, explainDeadline, type Deadline, type DeadlineOptions, type PeriodRule, type PeriodStart } from './index';
import { decision, defenceWindow, rule, sealing } from './testing/rules';

function deadlineOf(of: PeriodRule, start: PeriodStart, options?: DeadlineOptions): Deadline {
  const result = computeDeadline(of, start, CALENDARS, options);
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.value;
}

describe('roll (CC-203, CPL-85)', () => {
  const fifteen = rule({ unit: 'calendar-days', count: 15 });

  it('moves rights over weekends and holidays to the next working day', () => {
    expect(deadlineOf(fifteen, { day: '2026-06-05' })).toMatchObject({ nominalDay: '2026-06-20', lastDay: '2026-06-22', steerDay: '2026-06-18' });
  });

  it('stops at a make-up working Saturday (DC-27)', () => {
    expect(deadlineOf(fifteen, { day: '2026-04-24' })).toMatchObject({ nominalDay: '2026-05-09', lastDay: '2026-05-09' });
  });

  it('never moves a ceiling on coercion', () => {
    expect(deadlineOf(sealing, { day: '2026-01-20' })).toMatchObject({ lastDay: '2026-02-19', steerDay: '2026-02-14', endsAt: '2026-02-19T16:00:00.000Z' });
  });

  it('leaves an ordinary weekend in the narrow reading of O4-58, but not a weekend inside a holiday', () => {
    const ordinary = { day: '2026-03-13' }; // + 15 = Saturday 28 March
    expect(deadlineOf(fifteen, ordinary).lastDay).toBe('2026-03-30');
    expect(deadlineOf(fifteen, ordinary, { rollOnWeekends: false }).lastDay).toBe('2026-03-28');
    expect(deadlineOf(fifteen, { day: '2026-09-19' }, { rollOnWeekends: false })).toMatchObject({ nominalDay: '2026-10-04', lastDay: '2026-10-08' });
  });
});

describe('start', () => {
  it('is the day in Shanghai of an instant (domain.md 10 no. 1)', () => {
    expect(deadlineOf(defenceWindow, { at: '2026-03-12T16:30:00.000Z' }).startDay).toBe('2026-03-13');
  });

  it('is refused when it is no day', () => {
    expect(computeDeadline(defenceWindow, { day: '2026-02-30' }, CALENDARS)).toMatchObject({ ok: false, refusal: { code: 'TIME.NOT_A_DAY' } });
  });

  it('of hours is an instant; a midnight end belongs to the day before', () => {
    const day = rule({ unit: 'hours', count: 24, roll: 'none' });
    expect(deadlineOf(day, { at: '2026-09-30T09:20:00.000Z' })).toMatchObject({ endsAt: '2026-10-01T09:20:00.000Z', lastDay: '2026-10-01', steerDay: '2026-09-30' });
    expect(deadlineOf(day, { at: '2026-09-29T16:00:00.000Z' })).toMatchObject({ endsAt: '2026-09-30T16:00:00.000Z', lastDay: '2026-09-30', firstDayAfter: '2026-10-01' });
    expect(computeDeadline(day, { day: '2026-09-30' }, CALENDARS)).toMatchObject({ ok: false, refusal: { code: 'PERIOD.INSTANT_NEEDED' } });
  });
});

describe('length', () => {
  const open = rule({ unit: 'months', roll: 'none', mode: 'sanction' });

  it('comes from the decision where the rule leaves it open, and only there', () => {
    expect(deadlineOf(open, { day: '2026-08-31' }, { count: 6 }).lastDay).toBe('2027-02-28');
    expect(computeDeadline(open, { day: '2026-08-31' }, CALENDARS)).toMatchObject({ ok: false, refusal: { code: 'PERIOD.COUNT_MISSING' } });
    expect(computeDeadline(open, { day: '2026-08-31' }, CALENDARS, { count: 1.5 })).toMatchObject({ ok: false, refusal: { code: 'PERIOD.COUNT_MISSING' } });
    expect(computeDeadline(defenceWindow, { day: '2026-08-31' }, CALENDARS, { count: 3 })).toMatchObject({ ok: false, refusal: { code: 'PERIOD.COUNT_FIXED' } });
  });

  it('of a validity period counts its first day (LZ-50)', () => {
    const validity = rule({ unit: 'years', count: 5, roll: 'none', mode: 'validity' });
    expect(deadlineOf(validity, { day: '2022-01-01' })).toMatchObject({ lastDay: '2026-12-31', firstDayAfter: '2027-01-01' });
  });
});

describe('pauses (domain.md 10 no. 9)', () => {
  const start = { day: '2026-03-02' };
  const appraisal = { from: '2026-03-10', to: '2026-03-24', reason: 'appraisal' };

  it('leave out the days after the first up to and including the last', () => {
    expect(deadlineOf(sealing, start, { pauses: [appraisal] }).lastDay).toBe('2026-04-15');
  });

  it('merge, so that no day is excluded twice', () => {
    const overlapping = [appraisal, { from: '2026-03-20', to: '2026-03-26', reason: 'testing' }, { from: '2026-03-12', to: '2026-03-14', reason: 'testing' }];
    expect(deadlineOf(sealing, start, { pauses: overlapping }).lastDay).toBe('2026-04-17');
  });

  it('count from the start of the period only', () => {
    expect(deadlineOf(sealing, start, { pauses: [{ from: '2026-02-20', to: '2026-03-05', reason: 'testing' }] }).lastDay).toBe('2026-04-04');
  });

  it('may follow each other into the time won', () => {
    const second = { from: '2026-04-10', to: '2026-04-12', reason: 'testing' };
    expect(deadlineOf(sealing, start, { pauses: [second, appraisal] }).lastDay).toBe('2026-04-17');
  });

  it.each([
    ['a reason without base', { ...appraisal, reason: 'expert-review' }, 'PERIOD.PAUSE_NOT_ALLOWED'],
    ['days in the wrong order', { ...appraisal, to: '2026-03-01' }, 'PERIOD.PAUSE_INVALID'],
    ['a beginning after the end', { from: '2026-04-01', to: '2026-04-05', reason: 'testing' }, 'PERIOD.PAUSE_AFTER_END'],
  ])('are refused for %s', (_, pause, code) => {
    expect(computeDeadline(sealing, start, CALENDARS, { pauses: [pause] })).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('extensions (domain.md 10 no. 10)', () => {
  const filed = { day: '2026-01-05' };

  it('are added to the nominal end and each stands in the answer (DC-21)', () => {
    const deadline = deadlineOf(decision, filed, { extensions: [{ approvedOn: '2026-04-05' }, { approvedOn: '2026-05-05', count: 10 }] });
    expect(deadline).toMatchObject({ nominalDay: '2026-04-05', lastDay: '2026-04-07' });
    expect(deadline.extended).toMatchObject([
      { nominalDay: '2026-05-05', lastDay: '2026-05-06', approver: 'head', count: 30 },
      { nominalDay: '2026-05-15', lastDay: '2026-05-15', approver: 'collective-discussion', count: 10 },
    ]);
    expect(deadlineInForce(deadline)).toMatchObject({ ruleId: 'TEST-1', startDay: '2026-01-05', nominalDay: '2026-05-15', lastDay: '2026-05-15', status: 'final' });
  });

  it('keep time won by a pause', () => {
    const pauses = [{ from: '2026-02-01', to: '2026-02-11', reason: 'hearing' }];
    const deadline = deadlineOf(decision, filed, { pauses, extensions: [{ approvedOn: '2026-04-15' }] });
    expect([deadline.nominalDay, deadline.extended![0]!.nominalDay]).toEqual(['2026-04-15', '2026-05-15']);
  });

  it('may repeat only where the law says so', () => {
    const repeated = { ...decision, extensions: [{ count: 5, kind: 'exactly' as const, approver: 'head', repeats: true }] };
    const thrice = ['2026-04-01', '2026-04-08', '2026-04-14'].map((approvedOn) => ({ approvedOn }));
    expect(deadlineOf(repeated, filed, { extensions: thrice }).extended!.map((e) => e.nominalDay)).toEqual(['2026-04-10', '2026-04-15', '2026-04-20']);
  });

  it.each([
    ['too late, even if the rolled end is not over', decision, [{ approvedOn: '2026-04-06' }], 'PERIOD.EXTENSION_TOO_LATE'],
    ['before the period began', decision, [{ approvedOn: '2026-01-04' }], 'PERIOD.EXTENSION_DAY_INVALID'],
    ['once too often', sealing, [{ approvedOn: '2026-01-20' }, { approvedOn: '2026-02-20' }], 'PERIOD.EXTENSION_EXHAUSTED'],
    ['too long', sealing, [{ approvedOn: '2026-01-20', count: 31 }], 'PERIOD.EXTENSION_LENGTH'],
    ['of another length than the law fixes', decision, [{ approvedOn: '2026-01-20', count: 29 }], 'PERIOD.EXTENSION_LENGTH'],
    ['where the law knows none', defenceWindow, [{ approvedOn: '2026-01-06' }], 'PERIOD.EXTENSION_NOT_ALLOWED'],
  ])('are refused %s', (_, of, extensions, code) => {
    expect(computeDeadline(of, filed, CALENDARS, { extensions })).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('backward periods (domain.md 10 no. 11)', () => {
  it('leave n clear working days between notice and hearing (APL-64)', () => {
    const notice = rule({ unit: 'working-days', count: 7, mode: 'backward', backward: 'clear-days' });
    // Hearing on Mon 2 March: 28, 27, 26, 25, 24 Feb, then over the Spring Festival 14 and 13 Feb are the seven clear days.
    expect(deadlineOf(notice, { day: '2026-03-02' })).toMatchObject({ lastDay: '2026-02-12', steerDay: '2026-02-12', status: 'final' });
    expect(clearDaysBefore(7, '2026-03-02', CALENDARS)).toBe('2026-02-12');
    expect(clearDaysBefore(7, '2027-03-02', CALENDARS)).toBeUndefined();
  });

  it('open a window (DC-43)', () => {
    const window = rule({ unit: 'working-days', count: 15, mode: 'backward', backward: 'opens-window', roll: 'none' });
    expect(deadlineOf(window, { day: '2026-10-15' })).toMatchObject({ earliestDay: '2026-09-18', lastDay: '2026-10-15' });
  });

  it('in months leave whole months clear, counted forward from the notice (CC-202)', () => {
    const renewal = rule({ unit: 'months', count: 3, mode: 'backward', backward: 'clear-days', roll: 'none' });
    // From 28 Feb three months end on 28 May; from 14 Sep on 14 Dec, from 15 Sep on 15 Dec itself; from 30 Sep on 30 Dec.
    expect(deadlineOf(renewal, { day: '2026-05-31' }).lastDay).toBe('2026-02-28');
    expect(deadlineOf(renewal, { day: '2026-12-15' }).lastDay).toBe('2026-09-14');
    expect(deadlineOf(renewal, { day: '2026-12-31' }).lastDay).toBe('2026-09-30');
  });
});

describe('beyond the calendars', () => {
  it('a working-day period is provisional: never final, with its bounds and the reason', () => {
    const deadline = deadlineOf(defenceWindow, { day: '2026-12-29' });
    expect(deadline).toMatchObject({ status: 'provisional', lastDay: '2027-01-06', provisional: { lastResolvedDay: '2026-12-31', earliest: '2027-01-04' } });
    expect(deadline.provisional!.reason.zh).toContain('2026-12-31');
  });

  it('a sanction needs no calendar; only its steer day is an estimate', () => {
    const sanction = rule({ unit: 'months', roll: 'none', mode: 'sanction' });
    expect(deadlineOf(sanction, { day: '2026-12-15' }, { count: 3 })).toMatchObject({ status: 'final', lastDay: '2027-03-15', steerProvisional: true });
    expect(deadlineOf(sanction, { day: '2026-08-15' }, { count: 3 })).not.toHaveProperty('steerProvisional');
  });

  it('a right that ends there may move and is provisional', () => {
    expect(deadlineOf(rule({ unit: 'months', count: 6 }), { day: '2026-09-01' })).toMatchObject({ status: 'provisional', nominalDay: '2027-03-01' });
  });

  it('before the first notice nothing is final either', () => {
    expect(deadlineOf(defenceWindow, { day: '2023-12-20' }).status).toBe('provisional');
  });
});

describe('explanations', () => {
  it('tell of every day of DC-01 what became of it, why and by which article', () => {
    const result = explainDeadline({ ...defenceWindow, title: { zh: '陈述申辩期', en: 'defence window' }, article: '兰州办法第22条第3款' }, { day: '2026-02-11' }, CALENDARS);
    if (!result.ok) throw new Error(result.refusal.message.en);
    const { days, short } = result.value;
    expect(days.map((d) => `${d.day.slice(5)} ${d.verdict} ${d.n ?? '-'}`)).toEqual([
      '02-11 start -', '02-12 counted 1', '02-13 counted 2', '02-14 counted 3',
      '02-15 skipped -', '02-16 skipped -', '02-17 skipped -', '02-18 skipped -', '02-19 skipped -', '02-20 skipped -', '02-21 skipped -', '02-22 skipped -', '02-23 skipped -',
      '02-24 counted 4', '02-25 last 5',
    ]);
    expect(days[3]!.reason).toEqual({ zh: '第3个工作日（春节调休上班日）', en: 'working day 3 (make-up working day (春节))' });
    expect(days[5]).toMatchObject({ kind: 'statutory-holiday', reason: { zh: '春节法定节假日，不计', en: 'statutory holiday (春节), not counted' }, article: '全国年节及纪念日放假办法' });
    expect(short.zh).toBe('陈述申辩期：自2026-02-11起5个工作日，至2026-02-25 24时止（兰州办法第22条第3款）');
    for (const line of days) expect([line.reason.zh, line.reason.en, line.article].every((text) => text.length > 0)).toBe(true);
  });

  it('show pauses, the extension and the roll', () => {
    const options = { pauses: [{ from: '2026-02-01', to: '2026-02-03', reason: 'hearing' }], extensions: [{ approvedOn: '2026-04-07' }] };
    const result = explainDeadline(decision, { day: '2026-01-05' }, CALENDARS, options);
    if (!result.ok) throw new Error(result.refusal.message.en);
    const verdicts = (name: string) => result.value.days.filter((d) => d.verdict === name).map((d) => d.day);
    expect(verdicts('paused')).toEqual(['2026-02-02', '2026-02-03']);
    expect(verdicts('extended')[0]).toBe('2026-04-08');
    expect(verdicts('last')).toEqual(['2026-05-07']);
    const rolled = explainDeadline(rule({ unit: 'calendar-days', count: 15 }), { day: '2026-06-05' }, CALENDARS);
    expect(rolled.ok && rolled.value.days.slice(-3).map((d) => d.verdict)).toEqual(['counted', 'rolled', 'last']);
  });

  it('say by which article months end, and where the month has no such day', () => {
    const half = rule({ unit: 'months', count: 6 });
    const lines = (start: string): unknown => { const told = explainDeadline(half, { day: start }, CALENDARS); return told.ok && told.value.days.find((line) => line.article === '民法典第202条' || line.verdict === 'last'); };
    expect(lines('2026-04-01')).toMatchObject({ day: '2026-10-01', verdict: 'counted', reason: { en: 'day 183 (statutory holiday (国庆节)), 6 months: the corresponding day' }, article: '民法典第202条' });
    expect(lines('2025-08-31')).toMatchObject({ day: '2026-02-28', verdict: 'last', reason: { zh: '第181日（春节调休上班日），满6个月，该月没有对应日，为月末日，期间届满日' } });
  });

  it('name the end before each extension, and pauses in words', () => {
    const told = explainDeadline(sealing, { day: '2026-03-02' }, CALENDARS, { pauses: [{ from: '2026-03-10', to: '2026-03-24', reason: 'appraisal' }], extensions: [{ approvedOn: '2026-04-10', count: 5 }] });
    if (!told.ok) throw new Error(told.refusal.message.en);
    expect(told.value.days.find((line) => line.day === '2026-04-15')).toMatchObject({ verdict: 'counted', n: 30, reason: { zh: expect.stringContaining('延长前的届满日，2026-04-10批准延长') } });
    expect(told.value.days.find((line) => line.verdict === 'paused')).toMatchObject({ day: '2026-03-11', reason: { zh: '扣除（鉴定）', en: 'excluded (appraisal)' } });
  });

  it('count working days before a hearing as working days and months as months', () => {
    const last = (of: PeriodRule, event: string): string | undefined => { const told = explainDeadline(of, { day: event }, CALENDARS); return told.ok ? told.value.days[0]!.reason.en : undefined; };
    expect(last(rule({ unit: 'working-days', count: 7, mode: 'backward', backward: 'clear-days' }), '2026-03-02')).toBe('7 working days lie clear between this day and the event: the last day');
    expect(last(rule({ unit: 'months', count: 3, mode: 'backward', backward: 'clear-days', roll: 'none' }), '2026-12-15')).toMatch(/^3 months lie clear/);
  });

  it('say the hour of a period in hours and mark an estimate as one', () => {
    const hours = explainDeadline(rule({ unit: 'hours', count: 24, roll: 'none' }), { at: '2026-09-30T09:20:00.000Z' }, CALENDARS);
    expect(hours.ok && hours.value.short.en).toContain('until 17:20 of 2026-10-01');
    const guess = explainDeadline(defenceWindow, { day: '2026-12-29' }, CALENDARS);
    expect(guess.ok && guess.value.days.at(-1)!.verdict).toBe('provisional');
    expect(guess.ok && guess.value.short.zh).toContain('估计');
  });

  it('refuse what the deadline refuses', () => {
    expect(explainDeadline(sealing, { day: 'soon' }, CALENDARS)).toMatchObject({ ok: false, refusal: { code: 'TIME.NOT_A_DAY' } });
  });
});

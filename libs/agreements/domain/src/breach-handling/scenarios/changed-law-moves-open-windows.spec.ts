import { CALENDAR_FILES, loadCalendars, type CalendarEntry, type CalendarSet } from '@due-process/legal-time';
import { SYSTEM } from '@due-process/procedure';
import { loadPacks, PACKS, type Rule, type RulePack } from '@due-process/rules';
import { breachHandling } from '..';
import { at, COUNTY_HEAD, COUNTY_OFFICER, INSTITUTION, noticeServed, recover, suspendAgreement, ToldCase } from './told-case';
import { countyDiscusses, decided, decisionServed, filing, upheld } from './told-steps';

const WINDOW = 'defence-window#1';
let notices = 0;

/** An invented notice that changes single days of 2026, as one did in 2015 (domain.md 11). */
const amended = (...days: CalendarEntry[]): CalendarSet => {
  notices += 1;
  return loadCalendars([...CALENDAR_FILES, { id: `T-${notices}`, status: 'amendment', notice: `虚构${notices}`, title: '虚构，仅供测试', issued: '2026-02-12', source: 'made for this test', coverage: { from: '2026-02-01', to: '2026-03-31' }, days }]);
};
const off = (day: string): CalendarEntry => ({ day, kind: 'adjusted-rest-day', name: '春节' });
const worked = (day: string): CalendarEntry => ({ day, kind: 'working-day', name: '春节' });

const lanzhou = PACKS.find((pack) => pack.id === 'lanzhou') as RulePack;
/** The Lanzhou pack of a later reading: the defence window has another length. */
const corrected = (count: number): readonly RulePack[] =>
  loadPacks([...PACKS.filter((pack) => pack !== lanzhou), { ...lanzhou, version: '2022-02', rules: lanzhou.rules.map((rule) => (rule.id === 'LZ-22' ? ({ ...rule, count } as Rule) : rule)) }]);

/** Served on Wed 11 Feb 2026: 12, 13, 14 (made up for), 24 and 25 Feb. */
const told = (): ToldCase => noticeServed({ measures: [recover(1000)], served: '2026-02-11' });
const later = amended(off('2026-02-24')); // 12, 13, 14, 25, 26 Feb
const earlier = amended(worked('2026-02-20')); // 12, 13, 14, 20, 24 Feb
const decide = (decision: string, more: object = {}) => ({ clock: WINDOW, decision, reason: '已告知当事人', ...more });

describe('changed law moves open windows', () => {
  it('in favour of the party at once, from the approval on and before anybody has looked', () => {
    const one = told().lawChanges('2026-02-12 17:00', { calendars: later });
    expect(one.seen('2026-02-12 16:59').clocks[WINDOW]?.deadline.lastDay).toBe('2026-02-25');
    expect(one.seen('2026-02-12 17:00').clocks[WINDOW]?.deadline).toMatchObject({ lastDay: '2026-02-26', calendars: ['CN-2026@国办发明电〔2025〕7号', expect.stringContaining('T-')] });
    expect(one.plan('2026-02-13').wakes.at(-1)).toMatchObject({ key: `${WINDOW}/expiry`, at: at('2026-02-27 00:00') });
    expect(one.seen('2026-02-26 12:00').stage).toBe('NOTICE_SERVED');
    expect(one.act('2026-02-26 23:59', INSTITUTION, 'record-defence', filing())).toEqual([]);
    expect(one.events.find((event) => event.type === 'DeadlinesReplanned')).toMatchObject({
      effectiveAt: at('2026-02-12 17:00'), recordedAt: at('2026-02-26 23:59'), actor: SYSTEM, partyVisible: true,
      data: { law: 1, moved: [{ clock: WINDOW, rule: 'LZ-22', article: '兰州办法第22条第3款', before: '2026-02-25', after: '2026-02-26', favour: 'party', how: 'moved' }] },
    });
  });

  it('waives on the day after the new last day, and reminds by it', () => {
    const one = told().lawChanges('2026-02-12 17:00', { calendars: later });
    expect(one.plan('2026-02-24').wakes.map((wake) => wake.key.split('/')[1])).toEqual(['two-days', 'last-day', 'expiry']);
    expect(one.seen('2026-02-27 00:00').stage).toBe('WAIVED');
  });

  it('not where the window had ended before the approval', () => {
    const one = told().lawChanges('2026-02-26 09:00', { calendars: later });
    expect(one.seen('2026-02-26 12:00').stage).toBe('WAIVED');
    one.does('2026-02-26 12:00', SYSTEM, 'replan-deadlines');
    expect(one.types()).not.toContain('DeadlinesReplanned');
  });

  it('by each approval in its time, although the case was looked at after both', () => {
    // The second notice takes the day off back on the very day that the first one had won.
    const one = told().lawChanges('2026-02-12 17:00', { calendars: later }).lawChanges('2026-02-26 10:00', { calendars: loadCalendars(CALENDAR_FILES) });
    expect(one.seen('2026-02-26 12:00')).toMatchObject({ stage: 'NOTICE_SERVED', clocks: { [WINDOW]: { deadline: { lastDay: '2026-02-26' }, held: { deadline: { lastDay: '2026-02-25' } } } } });
    expect(one.seen('2026-02-27 00:00').stage).toBe('WAIVED');
  });

  it('moves the authority’s own deadline either way, and tells the party nothing', () => {
    const one = told().does('2026-02-12', INSTITUTION, 'record-defence', filing({ complete: true })).does('2026-02-13', COUNTY_OFFICER, 're-examine', upheld());
    decided(one, '2026-02-13'); // Filing within 3 working days: 14, 24, 25 Feb.
    expect(one.lastDay('filing')).toBe('2026-02-25');
    one.lawChanges('2026-02-13 18:00', { calendars: earlier }).does('2026-02-14', SYSTEM, 'replan-deadlines');
    expect(one.lastDay('filing')).toBe('2026-02-24');
    expect(one.events.filter((event) => event.type === 'DeadlinesReplanned').map((event) => event.partyVisible)).toEqual([false]);
  });

  it('never moves a suspension: its end was fixed by the decision', () => {
    const one = noticeServed({ measures: [suspendAgreement(1)], served: '2026-02-11' }).does('2026-02-12', INSTITUTION, 'record-defence', filing({ complete: true })).does('2026-02-13', COUNTY_OFFICER, 're-examine', upheld());
    decisionServed(decided(countyDiscusses(one, '2026-02-13'), '2026-02-13'), '2026-02-14');
    const [id] = [...one.suspensions.keys()] as [string];
    const before = one.suspensionSeen(id, '2026-02-15').clocks;
    expect(one.lawChanges('2026-02-15', { calendars: later }).suspensionSeen(id, '2026-02-16').clocks).toEqual(before);
  });
});

describe('a date that was told and would move against the party', () => {
  const held = (): ToldCase => told().lawChanges('2026-02-12 17:00', { calendars: earlier });

  it('stays, waits for the officer, and ends as it was told where nobody decides', () => {
    const one = held().does('2026-02-13', SYSTEM, 'replan-deadlines');
    expect(one.events.at(-1)).toMatchObject({ type: 'DeadlineMoveHeld', partyVisible: false, data: { law: 1, before: '2026-02-25', after: '2026-02-25', counted: '2026-02-24', favour: 'authority', how: 'held' } });
    expect(one.tasks('2026-02-13')).toEqual(['record-defence by 2026-02-25', 'decide-moved-deadline by 2026-02-24']);
    expect(one.seen('2026-02-25 23:59').stage).toBe('NOTICE_SERVED');
    expect(one.seen('2026-02-26 00:00').stage).toBe('WAIVED');
    expect(one.tasks('2026-02-26')).not.toContainEqual(expect.stringContaining('moved'));
  });

  it('moves when the officer so decides, with reason, and the party is told', () => {
    const one = held().does('2026-02-13', COUNTY_OFFICER, 'decide-moved-deadline', decide('move'));
    expect(one.events.at(-1)).toMatchObject({ type: 'DeadlineMoveDecided', partyVisible: true, actor: COUNTY_OFFICER, data: { decision: 'move', reason: '已告知当事人', before: '2026-02-25', after: '2026-02-24', law: 1 } });
    expect(one.seen('2026-02-25 00:00').stage).toBe('WAIVED');
  });

  it('stays for good when the officer so decides; later law asks again only where it counts otherwise', () => {
    const one = held().does('2026-02-13', COUNTY_OFFICER, 'decide-moved-deadline', decide('keep'));
    expect(one.tasks('2026-02-13')).toEqual(['record-defence by 2026-02-25']);
    one.lawChanges('2026-02-13 12:00', { calendars: amended(worked('2026-02-20'), off('2026-03-20')) });
    expect(one.tasks('2026-02-14')).toEqual(['record-defence by 2026-02-25']);
    // 12, 13, 14, 19 and 20 Feb.
    one.lawChanges('2026-02-14 12:00', { calendars: amended(worked('2026-02-19'), worked('2026-02-20')) });
    expect(one.tasks('2026-02-15')).toContain('decide-moved-deadline by 2026-02-20');
    expect(one.seen('2026-02-25 12:00').stage).toBe('NOTICE_SERVED');
  });

  it('waits no longer when the law takes the change back', () => {
    const one = held().lawChanges('2026-02-13 12:00', { calendars: loadCalendars(CALENDAR_FILES) });
    expect(one.tasks('2026-02-13 09:00')).toContain('decide-moved-deadline by 2026-02-24');
    expect(one.tasks('2026-02-13 12:00')).toEqual(['record-defence by 2026-02-25']);
  });

  it('is never moved into the past', () => {
    expect(held().act('2026-02-25', COUNTY_OFFICER, 'decide-moved-deadline', decide('move'))).toEqual(['DEADLINE.MOVE_BACKWARDS']);
    expect(held().act('2026-02-25', COUNTY_OFFICER, 'decide-moved-deadline', decide('keep'))).toEqual([]);
  });

  it.each([
    ['another office', { ...COUNTY_OFFICER, employer: 'agency-620103' }, decide('keep'), ['CASE.OTHER_OFFICE']],
    ['a head', COUNTY_HEAD, decide('keep'), ['ACT.ROLE_NOT_ALLOWED']],
    ['the party', INSTITUTION, decide('keep'), ['ACT.ROLE_NOT_ALLOWED', 'CASE.OTHER_OFFICE']],
    ['no reason, no decision', COUNTY_OFFICER, { clock: WINDOW, decision: 'perhaps', reason: ' ' }, ['INPUT.UNKNOWN_VALUE', 'INPUT.MISSING']],
    ['another clock', COUNTY_OFFICER, { clock: 'filing', decision: 'keep' }, ['DEADLINE.NOTHING_TO_DECIDE', 'INPUT.MISSING']],
  ])('is decided by an officer of the case with reason: %s', (_what, actor, input, codes) => {
    expect(held().act('2026-02-13', actor, 'decide-moved-deadline', input)).toEqual(codes);
  });

  it('is decided by somebody who holds no other duty in the case', () => {
    const one = held();
    const state = one.seen('2026-02-13');
    one.state = { ...state, duties: { ...state.duties, [COUNTY_OFFICER.person]: 'reviewer' } };
    expect(one.act('2026-02-13', COUNTY_OFFICER, 'decide-moved-deadline', decide('keep'))).toEqual(['DUTY.NOT_SEPARATED']);
  });
});

describe('a corrected pack', () => {
  it('moves what it lengthens, and holds what it shortens', () => {
    // Seven working days: 12, 13, 14, 24, 25, 26, 27 Feb.
    const longer = told().lawChanges('2026-02-12', { packs: corrected(7) });
    expect(longer.seen('2026-02-13').clocks[WINDOW]).toMatchObject({ deadline: { lastDay: '2026-02-27' }, ruleVersions: ['national@2026-11', 'lanzhou@2022-02'], law: 1 });
    const shorter = told().lawChanges('2026-02-12', { packs: corrected(3) });
    expect(shorter.seen('2026-02-13').clocks[WINDOW]).toMatchObject({ deadline: { lastDay: '2026-02-25' }, held: { deadline: { lastDay: '2026-02-14' } } });
  });

  it('with a number for later days leaves alone what was opened before: a successor never works backwards', () => {
    const [ended, next] = [{ ...lanzhou, inForceUntil: '2026-02-28' }, { ...lanzhou, version: '2026-03', inForceFrom: '2026-03-01', rules: lanzhou.rules.map((rule) => (rule.id === 'LZ-22' ? ({ ...rule, count: 9 } as Rule) : rule)) }];
    const packs = loadPacks([...PACKS.filter((pack) => pack !== lanzhou), ended, next]);
    const one = told().lawChanges('2026-02-12', { packs });
    expect(one.seen('2026-02-13').clocks[WINDOW]?.deadline.lastDay).toBe('2026-02-25');
    // Nine working days after Mon 2 March: 3 to 6, 9 to 13.
    const after = noticeServed({ measures: [recover(1000)], served: '2026-03-02', given: new ToldCase().lawChanges('2026-02-12', { packs }) });
    expect(after.lastDay(WINDOW)).toBe('2026-03-13');
  });
});

it('every procedure knows the office whose officers decide', () => {
  expect(breachHandling.office?.(told().seen('2026-02-12'))).toBe(COUNTY_OFFICER.employer);
});

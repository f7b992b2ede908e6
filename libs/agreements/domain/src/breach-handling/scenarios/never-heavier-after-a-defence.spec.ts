import { COUNTY_HEAD, COUNTY_OFFICER, INSTITUTION, notice, noticeServed, recover, signedOn, suspendAgreement, terminateAgreement, type ToldCase } from './told-case';
import { heavierThan, type Measure } from '..';
import { countyDiscusses, decided, filing, mitigated, upheld } from './told-steps';

const clause = '协议第62条';
const person = (ref: string): Measure['target'] => ({ kind: 'person', ref });
const physician = (months: number, ref = 'D-0001'): Measure => ({ id: 'm9', kind: 'LZ-18.suspend-physician', duration: { months }, band: 'ordinary', target: person(ref), clause });

/** LZ-22(2) with APL-45: whoever speaks must not fare worse for it, measure by measure, in this round and in every later one. */
describe('never heavier after a defence', () => {
  const told = [recover(1000), { ...recover(2000, 'm2'), account: 'resident-basic' } as Measure, suspendAgreement(2, 'ordinary', 'm3'), physician(1)];
  const spoken = (measures: readonly Measure[] = told): ToldCase => noticeServed({ measures, served: '2026-03-02' }).does('2026-03-03', INSTITUTION, 'record-defence', filing({ complete: true }));
  const reExamined = (measures: readonly Measure[], one = spoken()): string[] => one.act('2026-03-04', COUNTY_OFFICER, 're-examine', mitigated(measures));

  it.each<[string, Measure[]]>([
    ['less of one amount', [recover(999), ...told.slice(1)]],
    ['a measure fewer', told.slice(1)],
    ['a shorter suspension', [...told.slice(0, 2), suspendAgreement(1, 'ordinary', 'm3'), physician(1)]],
    ['the same in another order and under other ids', [physician(1), { ...recover(1000), id: 'a' }]],
  ])('allows %s', (_what, measures) => {
    expect(reExamined(measures)).toEqual([]);
  });

  it.each<[string, Measure[]]>([
    ['more of one amount, though the sum is less', [recover(1001)]],
    ['the same sum from another account', [recover(3000)]],
    ['one measure split into two', [recover(600), recover(600, 'm5')]],
    ['a longer suspension', [suspendAgreement(3, 'ordinary', 'm3')]],
    ['another physician', [physician(1, 'D-0002')]],
    ['the graver band for the same months', [suspendAgreement(3, 'graver', 'm3')]],
  ])('refuses %s', (_what, measures) => {
    expect(reExamined(measures, spoken([...told.slice(0, 2), suspendAgreement(2, 'ordinary', 'm3'), physician(1)]))).toEqual(['BREACH.HEAVIER_AFTER_DEFENCE']);
  });

  it('refuses the graver band also where the months stay the same', () => {
    expect(reExamined([suspendAgreement(3, 'graver')], spoken([suspendAgreement(3)]))).toEqual(['BREACH.HEAVIER_AFTER_DEFENCE']);
  });

  it('keeps a re-examination to what was told: a milder kind needs its own notice (LZ-22(1))', () => {
    expect(reExamined([suspendAgreement(3)], spoken([terminateAgreement()]))).toEqual(['BREACH.NOT_TOLD']);
    // The agency proposes it anew: the party that spoke against the termination is told of the suspension, and has five days again.
    const one = spoken([terminateAgreement()]).does('2026-03-04', COUNTY_OFFICER, 'propose-measures', { measures: [suspendAgreement(3)], facts: '多收费', reasons: '申辩部分成立', basis: ['协议第60条'] });
    one.does('2026-03-04 10:00', COUNTY_OFFICER, 'issue-notice', notice()).does('2026-03-04 11:00', COUNTY_OFFICER, 'record-service-of-notice', { service: signedOn('2026-03-04') });
    expect(one.lastDay('defence-window#2')).toBe('2026-03-11');
    // It keeps silent now; but what it has said was never examined, so nothing is waived and the examination comes first.
    expect(one.seen('2026-03-12').stage).toBe('DEFENCE_RECEIVED');
    decided(countyDiscusses(one.does('2026-03-12 09:00', COUNTY_OFFICER, 're-examine', upheld()), '2026-03-12'), '2026-03-12');
  });

  it('binds every later round', () => {
    const one = spoken([recover(60_000)]).does('2026-03-04', COUNTY_OFFICER, 're-examine', upheld());
    countyDiscusses(one, '2026-03-05', 'rejected');
    const proposes = (measures: readonly Measure[]) => one.act('2026-03-06', COUNTY_OFFICER, 'propose-measures', { measures, facts: '多收费', reasons: '违约', basis: ['协议'] });
    expect(proposes([recover(60_000.01)])).toEqual(['BREACH.HEAVIER_AFTER_DEFENCE']);
    expect(proposes([recover(60_000), suspendAgreement(1)])).toEqual(['BREACH.HEAVIER_AFTER_DEFENCE']);
    expect(proposes([recover(59_000)])).toEqual([]);
  });

  it('binds also through the lowest of several rounds in which the party spoke', () => {
    const one = spoken([recover(60_000)]).does('2026-03-04', COUNTY_OFFICER, 'propose-measures', { measures: [recover(40_000)], facts: '多收费', reasons: '违约', basis: ['协议'] });
    one.does('2026-03-04 10:00', COUNTY_OFFICER, 'issue-notice', notice()).does('2026-03-04 11:00', COUNTY_OFFICER, 'record-service-of-notice', { service: signedOn('2026-03-04') });
    one.does('2026-03-05', INSTITUTION, 'record-defence', filing({ complete: true }));
    expect(one.state?.ceilings).toHaveLength(2);
    expect(one.act('2026-03-06', COUNTY_OFFICER, 'propose-measures', { measures: [recover(50_000)], facts: '多收费', reasons: '违约', basis: ['协议'] })).toEqual(['BREACH.HEAVIER_AFTER_DEFENCE']);
  });

  it('leaves the agency free where the party kept silent: then a new notice may tell of more', () => {
    const one = noticeServed({ measures: [recover(60_000)], served: '2026-03-02' });
    countyDiscusses(one, '2026-03-10', 'rejected').does('2026-03-11', COUNTY_OFFICER, 'propose-measures', { measures: [recover(90_000)], facts: '又查明多收费', reasons: '违约', basis: ['协议'] });
    expect(one.state).toMatchObject({ stage: 'PROPOSED', round: 3, ceilings: [] });
    expect(one.act('2026-03-11', COUNTY_HEAD, 'make-decision', {})).toContain('ACT.NOT_IN_THIS_STAGE');
  });

  it('knows what may stand in the place of what', () => {
    const interview: Measure = { id: 'i', kind: 'LZ-18.interview', clause };
    const reminder: Measure = { id: 'r', kind: 'LZ-18.reminder', clause };
    const cancel: Measure = { id: 'c', kind: 'LZ-18.staff-cancel', target: person('D-0001'), clause };
    expect(heavierThan([terminateAgreement()], [suspendAgreement(6, 'graver')])).toEqual([]);
    expect(heavierThan([recover(1000)], [interview])).toEqual([]);
    expect(heavierThan([cancel], [physician(3)])).toEqual([]);
    expect(heavierThan([cancel], [physician(3, 'D-0002')])).toHaveLength(1);
    expect(heavierThan([interview], [reminder])).toEqual([]);
    expect(heavierThan([reminder], [interview])).toEqual([interview]);
    expect(heavierThan([suspendAgreement(1)], [terminateAgreement()])).toHaveLength(1);
    // One told measure gives way to one other, not to two.
    expect(heavierThan([recover(1000)], [interview, { ...reminder }])).toHaveLength(1);
  });
});

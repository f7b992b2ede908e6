import { CITY_OFFICER, COUNTY_BUREAU, COUNTY_HEAD, COUNTY_OFFICER, noticeServed, recover, suspendAgreement, type ToldCase } from './told-case';
import { stillOpen, type Measure } from '..';
import { checkedAndFiled, closed, countyDiscusses, decided, decisionServed, pays, reconciled } from './told-steps';

/** domain.md 12.2: closed when everything that the decision set going has come to its end. */
describe('closing needs everything', () => {
  const measures: Measure[] = [recover(1000), suspendAgreement(1)];
  const told = (): ToldCase => decisionServed(decided(countyDiscusses(noticeServed({ measures, served: '2026-03-02' }), '2026-03-10'), '2026-03-10'), '2026-03-11');
  const missing = (told: ToldCase): string[] => stillOpen(told.state!).map((one) => one.en);

  it('lists all that is open, and shrinks with every step', () => {
    const one = told();
    expect(missing(one)).toEqual(['check by the bureau of the same level', 'filing with the city bureau', 'performance', 'end of the suspension']);
    expect(one.act('2026-03-12', COUNTY_HEAD, 'close-case', { summary: '完成' })).toEqual(['BREACH.NOT_FINISHED']);
    expect(one.refusals[0]?.missing).toHaveLength(4);
    checkedAndFiled(one, '2026-03-12');
    expect(missing(one)).toEqual(['performance', 'end of the suspension']);
    pays(one, '2026-03-13', 1000);
    expect(missing(one)).toEqual(['reconciliation', 'end of the suspension']);
    reconciled(one, '2026-03-31');
    // 12 March to 11 April.
    one.suspensionTells('LZ-2026-000001-S1', '2026-04-12');
    expect(missing(one)).toEqual([]);
    expect(one.tasks('2026-04-12')).toEqual(['close-case']);
    closed(one, '2026-04-13');
    expect(one.tasks('2026-04-14')).toEqual([]);
  });

  it('asks for a summary and for a head of the agency', () => {
    const one = pays(checkedAndFiled(decisionServed(decided(noticeServed({ measures: [recover(1000)], served: '2026-03-02' }), '2026-03-10'), '2026-03-11'), '2026-03-12'), '2026-03-12', 1000);
    reconciled(one, '2026-03-12');
    expect(one.act('2026-03-13', COUNTY_HEAD, 'close-case', { summary: ' ' })).toEqual(['INPUT.MISSING']);
    expect(one.act('2026-03-13', { ...COUNTY_HEAD, employer: 'agency-620103' }, 'close-case', { summary: '完成' })).toEqual(['BREACH.NOT_YOUR_AGENCY']);
    expect(one.act('2026-03-13', COUNTY_OFFICER, 'close-case', { summary: '完成' })).toContain('ACT.ROLE_NOT_ALLOWED');
  });

  it('leaves nothing that rings: a closed case has no wakes, no tasks, no running clock', () => {
    const one = closed(reconciled(pays(checkedAndFiled(decisionServed(decided(noticeServed({ measures: [recover(1000)], served: '2026-03-02' }), '2026-03-10'), '2026-03-11'), '2026-03-12'), '2026-03-12', 1000), '2026-03-12'), '2026-03-13');
    expect(one.plan('2026-03-14')).toMatchObject({ closed: true, wakes: [] });
    expect(Object.values(one.state!.clocks).filter((clock) => clock.status === 'running')).toEqual([]);
    expect(one.act('2026-03-14', COUNTY_HEAD, 'close-case', { summary: '完成' })).toEqual(['CASE.CLOSED']);
  });

  it('waits for the report of a major breach to reach the upper bureau (LZ-24(1))', () => {
    const one = pays(checkedAndFiled(decisionServed(decided(noticeServed({ measures: [recover(1000)], served: '2026-03-02' }), '2026-03-10'), '2026-03-11'), '2026-03-12'), '2026-03-12', 1000);
    reconciled(one, '2026-03-12').does('2026-03-12 19:00', COUNTY_OFFICER, 'report-major-breach', { reasons: '媒体关注' });
    expect(one.tasks('2026-03-13')).toEqual(['forward-major-breach']);
    expect(one.act('2026-03-13', COUNTY_HEAD, 'close-case', { summary: '完成' })).toEqual(['BREACH.NOT_FINISHED']);
    expect(one.act('2026-03-13', COUNTY_OFFICER, 'report-major-breach', { reasons: '媒体关注' })).toEqual(['BREACH.ALREADY_REPORTED']);
    expect(one.act('2026-03-13', { ...COUNTY_BUREAU, region: '620103' }, 'forward-major-breach', { documentRef: '报-1' })).toEqual(['BREACH.NOT_SAME_LEVEL']);
    one.does('2026-03-13', COUNTY_BUREAU, 'forward-major-breach', { documentRef: '报-1' });
    expect(closed(one, '2026-03-16').state?.closed).toBe(true);
  });

  it('ends without a decision where nothing was found: every clock stops, and the report to the bureau has its own way', () => {
    const one = noticeServed({ measures: [recover(1000)], served: '2026-03-02' });
    one.does('2026-03-03', COUNTY_OFFICER, 'report-illegality', { facts: '涉嫌虚构住院', documentRef: '报请-1' });
    expect(one.act('2026-03-03', CITY_OFFICER, 'find-no-breach', { reasons: '有医嘱' })).toEqual(['BREACH.NOT_YOUR_AGENCY']);
    expect(one.act('2026-03-03', COUNTY_OFFICER, 'report-illegality', { facts: '', documentRef: '' })).toEqual(['BREACH.ALREADY_REPORTED', 'INPUT.MISSING', 'INPUT.MISSING']);
    one.does('2026-03-04', COUNTY_OFFICER, 'find-no-breach', { reasons: '有医嘱' });
    expect(one.state).toMatchObject({ stage: 'NO_BREACH', closed: true, clocks: { 'defence-window#1': { status: 'cancelled' } } });
    expect(one.seen('2026-06-01').stage).toBe('NO_BREACH');
  });
});

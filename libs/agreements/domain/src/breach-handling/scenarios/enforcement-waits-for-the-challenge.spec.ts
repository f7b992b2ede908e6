import { workItems } from '@due-process/procedure';
import { breachHandling } from '..';
import { COUNTY_HEAD, COUNTY_OFFICER, FACTS, noticeServed, recover, signedOn, type ToldCase } from './told-case';
import { checkedAndFiled, closed, decided, decisionServed, pays } from './told-steps';

/**
 * 行政协议规定 Art 24 with ACL-53 and ACL-54: demand (10 working days) → written decision to perform → its service → six months in which
 * the party can go to court (ALL-46) → three months in which the agency can ask the court (ACL-53).
 */
describe('enforcement waits for the challenge', () => {
  const facts = { ...FACTS, agreement: { ...FACTS.agreement, termFrom: '2025-01-01', termTo: '2025-12-31' } };
  // Notice served on Mon 6 Jan 2025: 7, 8, 9, 10, 13 Jan. Decided on the 14th, served on the 15th.
  const served = (): ToldCase => decisionServed(decided(noticeServed({ measures: [recover(1000)], served: '2025-01-06', facts }), '2025-01-14'), '2025-01-15');
  const demanded = (): ToldCase => served().does('2025-01-16', COUNTY_OFFICER, 'serve-demand', { service: signedOn('2025-01-16') });
  const ordered = (): ToldCase => demanded().does('2025-02-07', COUNTY_HEAD, 'decide-performance', { documentRef: '履决-1' });
  const orderServed = (on = '2025-02-28', told = ordered()): ToldCase => told.does(`${on} 10:00`, COUNTY_OFFICER, 'serve-performance-decision', { service: signedOn(on) });
  const applies = (told: ToldCase, when: string) => told.act(when, COUNTY_OFFICER, 'apply-to-court', { court: '兰州市城关区人民法院', documentRef: '申执-1' });

  it('demands first and waits ten working days, over the Spring Festival', () => {
    // 17, 20, 21, 22, 23, 24 Jan, Sun 26 Jan (worked), 27 Jan; off 28 Jan to 4 Feb; 5 and 6 Feb are the ninth and tenth.
    const one = demanded();
    expect(one.lastDay('demand')).toBe('2025-02-06');
    expect(served().act('2025-01-17', COUNTY_HEAD, 'decide-performance', { documentRef: '履决-1' })).toEqual(['BREACH.DEMAND_NOT_OVER']);
    expect(one.act('2025-02-06 23:59', COUNTY_HEAD, 'decide-performance', { documentRef: '履决-1' })).toEqual(['BREACH.DEMAND_NOT_OVER']);
    expect(one.tasks('2025-02-07')).toContain('decide-performance');
    one.does('2025-02-07', COUNTY_HEAD, 'decide-performance', { documentRef: '履决-1' });
    expect(one.act('2025-02-07', COUNTY_HEAD, 'decide-performance', { documentRef: '履决-2' })).toEqual(['BREACH.PERFORMANCE_ALREADY_DECIDED']);
    expect(one.act('2025-02-07', COUNTY_OFFICER, 'serve-demand', { service: signedOn('2025-02-07') })).toEqual(['BREACH.ALREADY_DEMANDED']);
  });

  it('counts the six months from the service of that decision, not from its date', () => {
    expect(applies(ordered(), '2025-12-01')).toEqual(['BREACH.PERFORMANCE_NOT_SERVED']);
    const one = orderServed();
    expect(one.lastDay('challenge')).toBe('2025-08-28');
    expect(applies(one, '2025-08-28 23:59')).toEqual(['BREACH.CHALLENGE_PERIOD_OPEN']);
    expect(one.tasks('2025-08-29')).toContain('apply-to-court by 2025-11-28');
    expect(applies(one, '2025-08-29')).toEqual([]);
    expect(one.state).toMatchObject({ enforcement: { challengeEndedOn: '2025-08-28', courtAppliedOn: '2025-08-29' }, clocks: { court: { status: 'met' } } });
    expect(applies(one, '2025-08-30')).toEqual(['BREACH.ALREADY_APPLIED']);
  });

  it('rolls the six months over a holiday: the party’s last day is never lost', () => {
    // Served on Fri 4 April 2025; 4 October lies in the National Day holiday (1-8 Oct), so the last day is Thu 9 October.
    const one = orderServed('2025-04-04');
    expect(one.lastDay('challenge')).toBe('2025-10-09');
    expect(applies(one, '2025-10-09')).toEqual(['BREACH.CHALLENGE_PERIOD_OPEN']);
    expect(applies(one, '2025-10-10')).toEqual([]);
  });

  it('is lost after three months more: refused, offered no longer, and the case can be closed with what was not recovered', () => {
    const one = orderServed();
    expect(applies(orderServed(), '2025-11-28 23:59')).toEqual([]);
    expect(applies(one, '2025-11-29')).toEqual(['BREACH.COURT_PERIOD_OVER']);
    expect(one.tasks('2025-11-29').filter((task) => task.startsWith('apply-to-court'))).toEqual([]);
    closed(checkedAndFiled(one, '2025-12-01'), '2025-12-02');
    expect(one.events.at(-1)).toMatchObject({ type: 'BreachCaseClosed', data: { unrecoveredFen: 100_000 } });
  });

  it('tells everything that is wrong with a service at once', () => {
    const codes = demanded().act('2025-02-10', COUNTY_OFFICER, 'serve-performance-decision', { service: { method: 'direct', receivedOn: '2025-02-10' } });
    expect(codes).toEqual(['SERVICE.NOT_PROVEN', 'BREACH.PERFORMANCE_NOT_DECIDED']);
  });

  it('reminds the party of its last day to go to court, in its own list', () => {
    const one = orderServed();
    one.does('2025-08-26 00:00', { person: 'system', role: 'system', region: 'CN', employer: 'due-process' }, 'remind-deadline', { clock: 'challenge', step: 'two-days' });
    const reminder = workItems(breachHandling, one.seen('2025-08-26')).find((item) => item.key === 'deadline@challenge');
    expect(reminder).toMatchObject({ dueOn: '2025-08-28', reminded: 'two-days', roles: expect.arrayContaining(['institution']) });
  });

  it('ends with the last 分: nothing rings afterwards', () => {
    const one = pays(demanded(), '2025-01-20', 1000);
    expect(one.state).toMatchObject({ stage: 'PERFORMED', clocks: { demand: { status: 'met' } } });
    expect(one.plan('2025-01-20 18:30').wakes.map((wake) => wake.key)).not.toContain('demand/expiry');
    expect(pays(orderServed(), '2025-03-03', 1000).state?.clocks['challenge']?.status).toBe('met');
  });

  it('has no step without the one before', () => {
    const paid = pays(served(), '2025-01-15', 1000);
    expect(paid.act('2025-01-16', COUNTY_OFFICER, 'serve-demand', { service: signedOn('2025-01-16') })).toEqual(['ACT.NOT_IN_THIS_STAGE']);
    expect(demanded().act('2025-02-07', COUNTY_OFFICER, 'serve-performance-decision', { service: signedOn('2025-02-07') })).toEqual(['BREACH.PERFORMANCE_NOT_DECIDED']);
    expect(applies(demanded(), '2025-02-07')).toEqual(['BREACH.PERFORMANCE_NOT_DECIDED']);
    expect(orderServed().act('2025-03-03', COUNTY_OFFICER, 'serve-performance-decision', { service: signedOn('2025-03-03') })).toEqual(['BREACH.ALREADY_SERVED']);
    expect(orderServed().act('2025-09-01', COUNTY_OFFICER, 'apply-to-court', { court: '', documentRef: '' })).toEqual(['INPUT.MISSING', 'INPUT.MISSING']);
  });

  it('lets the case be closed when the court has it', () => {
    const one = checkedAndFiled(orderServed(), '2025-03-03');
    expect(one.act('2025-03-04', COUNTY_HEAD, 'close-case', { summary: '完成' })).toEqual(['BREACH.NOT_FINISHED']);
    one.does('2025-09-01', COUNTY_OFFICER, 'apply-to-court', { court: '兰州市城关区人民法院', documentRef: '申执-1' });
    expect(one.tasks('2025-09-01')).toContain('close-case');
    expect(closed(one, '2025-09-02').state?.stage).toBe('CLOSED');
  });
});

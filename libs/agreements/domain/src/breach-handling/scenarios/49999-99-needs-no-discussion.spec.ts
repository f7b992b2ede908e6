import { COUNTY_HEAD, decision, discussion, noticeServed, recover, type ToldCase } from './told-case';
import type { Measure } from '..';
import { decided } from './told-steps';

/** LZ-21(1): 5万元（含5万元）以上 — 49,999.99 yuan are below it, the sum of one decision counts (domain.md 14). */
describe('49,999.99 yuan need no discussion', () => {
  const waived = (measures: readonly Measure[]): ToldCase => noticeServed({ measures, served: '2026-03-02' });

  it('goes from the waiver to the decision', () => {
    expect(decided(waived([recover(49_999.99)]), '2026-03-10').state?.stage).toBe('DECIDED');
  });

  it('knows no discussion that these measures do not need', () => {
    expect(waived([recover(49_999.99)]).act('2026-03-10', COUNTY_HEAD, 'record-discussion', discussion('agency', '2026-03-10', COUNTY_HEAD))).toEqual(['BREACH.GATE_NOT_NEEDED']);
  });

  it('counts what is recovered and what is not paid, not what is contractual penalty or not yet allocated', () => {
    const penalty: Measure = { ...recover(90_000, 'm2'), kind: 'LZ-18.contractual-penalty' };
    const allocation: Measure = { ...recover(90_000, 'm3'), kind: 'LZ-18.refuse-allocation' };
    expect(decided(waived([recover(49_999.99), penalty, allocation]), '2026-03-10').state?.stage).toBe('DECIDED');
  });

  it('refuses the decision where two measures together come to 50,000.00', () => {
    const one = waived([recover(25_000), { ...recover(25_000, 'm2'), kind: 'LZ-18.refuse-payment' }]);
    expect(one.act('2026-03-10', COUNTY_HEAD, 'make-decision', decision())).toEqual(['BREACH.GATE_CLOSED']);
  });
});

import { closedGates, type BreachCase } from '..';
import { CITY_HEAD, decision, noticeServed, recover, terminateAgreement, COUNTY_HEAD, type ToldCase } from './told-case';
import { countyDiscusses, terminated } from './told-steps';

/** LZ-21, LZ-22: a gate is judged from what is in the record, whatever the stage or a flag says. */
describe('gates look at the record', () => {
  const decides = (told: ToldCase, head = COUNTY_HEAD): string[] => told.act('2026-03-11', head, 'make-decision', decision());
  const missing = (told: ToldCase): string[] => told.refusals.flatMap((one) => (one.missing ?? []).map((gate) => gate.en));
  const altered = (change: (state: BreachCase) => Partial<BreachCase>): ToldCase => {
    const one = countyDiscusses(noticeServed({ measures: [recover(60_000)], served: '2026-03-02' }), '2026-03-10');
    one.state = { ...one.state!, ...change(one.state!) };
    return one;
  };

  it('misses the hearing although the stage says that the heads have agreed', () => {
    const one = altered(({ current }) => ({ current: { ...current!, waived: false } }));
    expect(decides(one)).toEqual(['BREACH.GATE_CLOSED']);
    expect(missing(one)).toEqual(['defence re-examined, or waived when the period is over']);
  });

  it('believes no waiver beside words of the party', () => {
    const words = { form: 'written' as const, receivedAt: '2026-03-05T02:00:00.000Z', statement: '不同意', panelRequested: false, complete: false };
    expect(decides(altered(({ current }) => ({ current: { ...current!, defences: [words] } })))).toEqual(['BREACH.GATE_CLOSED']);
  });

  it('misses the notice, the discussion, and everything where the round is gone', () => {
    expect(decides(altered(({ current }) => ({ current: { ...current!, service: undefined } })))).toEqual(['BREACH.GATE_CLOSED']);
    expect(decides(altered(({ current }) => ({ current: { ...current!, agencyDiscussion: undefined } })))).toEqual(['BREACH.GATE_CLOSED']);
    const gone = altered(() => ({ current: undefined }));
    expect(decides(gone)).toEqual(['BREACH.GATE_CLOSED']);
    expect(closedGates(gone.state!, gone.context('2026-03-11').rules)).toEqual(['notice', 'hearing', 'agency-discussion']);
  });

  it('computes the gates from the measures, not from the list that was recorded with them', () => {
    const one = noticeServed({ measures: [terminateAgreement()], served: '2026-03-02' });
    one.state = { ...one.seen('2026-03-10'), gates: [] };
    expect(decides(one, CITY_HEAD)).toEqual(['BREACH.GATE_CLOSED']);
    expect(missing(one)).toHaveLength(4);
  });

  it('refuses what has become heavier than a ceiling on the way', () => {
    const one = altered(() => ({ ceilings: [[recover(59_999)]] }));
    expect(decides(one)).toEqual(['BREACH.HEAVIER_AFTER_DEFENCE']);
  });

  it('passes where everything is there', () => {
    expect(decides(altered(() => ({})))).toEqual([]);
    expect(terminated(noticeServed({ measures: [terminateAgreement()], served: '2026-03-02' }), '2026-03-10').state?.stage).toBe('DECIDED');
  });
});

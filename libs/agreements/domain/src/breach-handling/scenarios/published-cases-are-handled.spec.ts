import { PUBLISHED, type PublishedCase } from './published-cases';
import { CITY_HEAD, COUNTY_HEAD, COUNTY_OFFICER, decision, FACTS, noticeServed, recover, terminateAgreement, ToldCase } from './told-case';
import { bureauDiscusses, cityDiscusses, countyDiscusses, countyReports, decided, decisionServed, reviewed } from './told-steps';

/** What agencies have published, handled under the Lanzhou rules: notice on Mon 2 March 2026, silence, decision on the 10th, served on the 11th. */
describe('published cases are handled', () => {
  const facts = ({ kind }: PublishedCase) => ({ ...FACTS, institution: { ...FACTS.institution, kind } });
  const GATES: Readonly<Record<string, (told: ToldCase) => ToldCase>> = {
    'agency-discussion': (told) => countyDiscusses(told, '2026-03-10'),
    'county-report': (told) => countyReports(told, '2026-03-10'),
    'city-agency-discussion': (told) => cityDiscusses(told, '2026-03-10'),
    'legal-review': (told) => reviewed(told, '2026-03-10'),
    'bureau-discussion': (told) => bureauDiscusses(told, '2026-03-10'),
  };

  it.each(PUBLISHED.filter((one) => !one.refused).map((one) => [`${one.id} ${one.what}`, one] as const))('%s', (_title, published) => {
    const one = noticeServed({ measures: published.measures, served: '2026-03-02', facts: facts(published) });
    expect(one.state?.gates).toEqual(published.gates);
    for (const gate of published.gates ?? []) {
      expect(one.act('2026-03-10 08:00', published.gates?.includes('bureau-discussion') ? CITY_HEAD : COUNTY_HEAD, 'make-decision', decision())).toEqual(['BREACH.GATE_CLOSED']);
      GATES[gate]?.(one);
    }
    decisionServed(decided(one, '2026-03-10', published.gates?.includes('bureau-discussion') ? CITY_HEAD : COUNTY_HEAD), '2026-03-11');
    expect(one.state?.suspensions[0]?.interval.lastDay).toBe(published.suspendedTo);
    expect(one.state?.decision?.measures.reduce((sum, measure) => sum + (measure.amountFen ?? 0), 0)).toBe(published.fen ?? 0);
  });

  it.each(PUBLISHED.filter((one) => one.refused).map((one) => [`${one.id} ${one.what}`, one] as const))('refuses %s', (_title, published) => {
    const one = new ToldCase(facts(published))
      .does('2026-03-02', COUNTY_OFFICER, 'open-breach-case', { agreementId: 'agr-1', source: 'audit', discoveredOn: '2026-03-02', facts: '违约' })
      .does('2026-03-02', COUNTY_OFFICER, 'begin-verification', { method: '核查' });
    expect(one.act('2026-03-02', COUNTY_OFFICER, 'propose-measures', { measures: published.measures, facts: '违约', reasons: '违约', basis: ['协议'] })).toEqual(published.refused);
  });

  it('AGR-039: no termination on the day after a media report; the earliest day is after notice and window', () => {
    const termFacts = { ...FACTS, agreement: { ...FACTS.agreement, termFrom: '2024-01-01', termTo: '2024-12-31' } };
    // The report came on Sat 21 Sept 2024; the notice can be served on Sunday the 22nd: 23, 24, 25, 26, 27 Sept.
    const one = noticeServed({ measures: [terminateAgreement('O2-43.fraud')], served: '2024-09-22', facts: termFacts });
    expect(one.act('2024-09-22 12:00', CITY_HEAD, 'make-decision', decision())).toEqual(['ACT.NOT_IN_THIS_STAGE']);
    expect(one.seen('2024-09-27 23:59').stage).toBe('NOTICE_SERVED');
    expect(one.seen('2024-09-28 00:00').stage).toBe('WAIVED');
  });

  it('AGR-005: the outpatient agreement that was terminated beside it is a case of its own', () => {
    const other = { ...terminateAgreement(), target: { kind: 'agreement' as const, ref: 'agr-1-outpatient' } };
    const one = noticeServed({ measures: [recover(148_378)], served: '2026-03-02' });
    expect(one.act('2026-03-03', COUNTY_OFFICER, 'propose-measures', { measures: [recover(148_378), other], facts: '违约', reasons: '违约', basis: ['协议'] })).toEqual(['BREACH.NOT_OF_THIS_CASE']);
  });
});

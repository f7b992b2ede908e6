import type { AgreementFacts } from '..';
import { CITY_BUREAU, CITY_HEAD, CITY_OFFICER, COUNTY_HEAD, COUNTY_OFFICER, FACTS, noticeServed, terminateAgreement, type ToldCase } from './told-case';
import { checkedAndFiled, closed, decisionServed, terminated } from './told-steps';

const TWICE: AgreementFacts = { ...FACTS, agreement: { ...FACTS.agreement, suspensionsInTerm: 2 } };
const PHARMACY: AgreementFacts = { ...FACTS, institution: { ...FACTS.institution, kind: 'pharmacy' } };

/** LZ-20: 3 years after every termination, and beside it the national bar that the reason entails (domain.md C9, O2-12). */
describe('termination sets the bars', () => {
  const told = (ground: string, facts?: AgreementFacts): ToldCase => decisionServed(terminated(noticeServed({ measures: [terminateAgreement(ground)], served: '2026-03-02', ...(facts ? { facts } : {}) }), '2026-03-10'), '2026-03-11');
  // Served on Wed 11 Mar 2026: three years later is 11 Mar 2029 (a Sunday, which a bar does not roll from), one year later 11 Mar 2027.
  const local = { rule: 'LZ-20.bar', level: 'local', until: '2029-03-11', mayApplyFrom: '2029-03-12' };
  const oneYear = { rule: 'O2-12.serious-breach', level: 'national', until: '2027-03-11', mayApplyFrom: '2027-03-12' };
  const threeYears = (rule: string) => ({ rule, level: 'national', until: '2029-03-11', mayApplyFrom: '2029-03-12' });

  it.each([
    ['serious breach of the agreement', 'LZ-20.12', [local, oneYear], FACTS],
    ['two suspensions in the term', 'LZ-20.1', [local, oneYear], TWICE],
    ['deceit', 'LZ-20.2', [local, threeYears('O2-12.deceit')], FACTS],
    ['major illegality', 'LZ-20.7', [local, threeYears('O2-12.illegality')], FACTS],
    ['verified fraud (C7)', 'O2-43.fraud', [local, threeYears('O2-12.illegality')], FACTS],
    ['its own request: no national bar, the local one shown for review', 'LZ-20.11', [local], FACTS],
    ['a pharmacy that lent its terminal (C8)', 'O3-40.7', [local, oneYear], PHARMACY],
  ])('%s', (_why, ground, bars, facts) => {
    expect(told(ground, facts).state?.terminated).toEqual({ on: '2026-03-11', bars });
  });

  it('needs a ground that exists, for this kind of institution, and counts suspensions instead of believing', () => {
    const refusedFor = (ground: string, facts = FACTS) => {
      const one = noticeServed({ measures: [terminateAgreement()], served: '2026-03-02', facts });
      one.act('2026-03-10', COUNTY_OFFICER, 'propose-measures', { measures: [terminateAgreement(ground)], facts: '多收费', reasons: '违约', basis: ['协议'] });
      return one.refusals.map((refusal) => refusal.code);
    };
    expect(refusedFor('LZ-20.99')).toEqual(['BREACH.TERMINATION_GROUND_MISSING']);
    expect(refusedFor('')).toEqual(['BREACH.TERMINATION_GROUND_MISSING']);
    expect(refusedFor('O3-40.7')).toEqual(['BREACH.GROUND_NOT_FOR_THIS_KIND']);
    expect(refusedFor('LZ-20.1')).toEqual(['BREACH.GROUND_NOT_ESTABLISHED']);
    expect(refusedFor('O2-43.1a', { ...TWICE, agreement: { ...TWICE.agreement, suspensionsInTerm: 1 } })).toEqual(['BREACH.GROUND_NOT_ESTABLISHED']);
    // C6: missing rectification is a ground of its own and needs no second suspension.
    expect(refusedFor('O2-43.1b')).toEqual([]);
  });

  it('does not terminate twice: another case was faster', () => {
    const one = terminated(noticeServed({ measures: [terminateAgreement()], served: '2026-03-02' }), '2026-03-10');
    one.facts = { ...FACTS, agreement: { ...FACTS.agreement, terminatedOn: '2026-03-10' } };
    expect(one.act('2026-03-11', COUNTY_OFFICER, 'record-service-of-decision', { service: { method: 'direct', receivedOn: '2026-03-11', proof: { receiptRef: '回证-1' } } })).toEqual(['BREACH.AGREEMENT_TERMINATED']);
    one.does('2026-03-12', CITY_HEAD, 'revoke-decision', { reasons: '协议已由另案解除' });
    expect(one.act('2026-03-12', COUNTY_OFFICER, 'propose-measures', { measures: [terminateAgreement()], facts: '多收费', reasons: '违约', basis: ['协议'] })).toEqual(['BREACH.AGREEMENT_TERMINATED']);
  });

  it('never reaches an agreement that is not the case’s own', () => {
    const one = noticeServed({ measures: [terminateAgreement()], served: '2026-03-02' });
    const other = { ...terminateAgreement(), target: { kind: 'agreement', ref: 'agr-of-another-hospital' } };
    expect(one.act('2026-03-10', COUNTY_OFFICER, 'propose-measures', { measures: [other], facts: '多收费', reasons: '违约', basis: ['协议'] })).toEqual(['BREACH.NOT_OF_THIS_CASE']);
  });

  it('is published by the city agency before the case can be closed', () => {
    const one = checkedAndFiled(told('LZ-20.12'), '2026-03-12', CITY_BUREAU);
    expect(one.act('2026-03-13', COUNTY_HEAD, 'close-case', { summary: '完成' })).toEqual(['BREACH.NOT_FINISHED']);
    expect(one.act('2026-03-13', COUNTY_OFFICER, 'publish-termination', { publishedAt: '市医保局网站' })).toEqual(['BREACH.NOT_THE_CITY']);
    one.does('2026-03-13', CITY_OFFICER, 'publish-termination', { publishedAt: '市医保局网站' });
    expect(one.act('2026-03-13', CITY_OFFICER, 'publish-termination', { publishedAt: '市医保局网站' })).toEqual(['BREACH.ALREADY_PUBLISHED']);
    expect(closed(one, '2026-03-13').state?.stage).toBe('CLOSED');
  });
});

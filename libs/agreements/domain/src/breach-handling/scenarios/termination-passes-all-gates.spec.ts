import { CITY_BUREAU, CITY_HEAD, CITY_OFFICER, COUNTY_BUREAU, COUNTY_HEAD, COUNTY_OFFICER, decision, discussion, noticeServed, recover, review, REVIEWER, signedOn, terminateAgreement, type ToldCase } from './told-case';
import { bureauDiscusses, cityDiscusses, countyDiscusses, countyReports, decided, decisionServed, reviewed } from './told-steps';

const ELSEWHERE = { person: 'p-tianshui', role: 'agency-head', region: '620500', employer: 'agency-620500' } as const;

/** LZ-21(2): county report → city agency discussion → legal review → bureau discussion → decision. Waived on Tue 10 Mar 2026. */
describe('termination passes all gates', () => {
  const county = (): ToldCase => noticeServed({ measures: [terminateAgreement()], served: '2026-03-02' });
  const city = (): ToldCase => noticeServed({ measures: [terminateAgreement()], served: '2026-03-02', officer: CITY_OFFICER });
  const missing = (told: ToldCase): string[] => told.refusals.flatMap((one) => (one.missing ?? []).map((gate) => gate.en));

  it('walks the county case through the county and the city', () => {
    const one = county();
    expect(one.tasks('2026-03-10')).toEqual(['report-to-city-agency']);
    countyReports(one, '2026-03-10');
    expect(one.tasks('2026-03-10')).toEqual(['record-discussion']);
    cityDiscusses(one, '2026-03-10');
    expect(one.tasks('2026-03-10')).toEqual(['record-legal-review']);
    reviewed(one, '2026-03-10');
    bureauDiscusses(one, '2026-03-10');
    expect(one.tasks('2026-03-10')).toEqual(['make-decision']);
    expect(decided(one, '2026-03-10', CITY_HEAD).state?.decision?.gates).toEqual(['county-report', 'city-agency-discussion', 'legal-review', 'bureau-discussion']);
  });

  it('asks the county agency to discuss first where the recovery beside it reaches 50,000', () => {
    const one = noticeServed({ measures: [recover(50_000), terminateAgreement()], served: '2026-03-02' });
    expect(one.act('2026-03-10', COUNTY_OFFICER, 'report-to-city-agency', { documentRef: '报-1', opinion: '同意' })).toEqual(['BREACH.GATE_CLOSED']);
    countyReports(countyDiscusses(one, '2026-03-10'), '2026-03-10');
    expect(one.state?.stage).toBe('REPORTED_TO_CITY');
  });

  it('needs no county report where the city agency handles the case itself', () => {
    const one = city();
    expect(one.act('2026-03-10', CITY_OFFICER, 'report-to-city-agency', { documentRef: '报-1', opinion: '同意' })).toEqual(['BREACH.GATE_NOT_NEEDED']);
    bureauDiscusses(reviewed(cityDiscusses(one, '2026-03-10'), '2026-03-10'), '2026-03-10');
    expect(decided(one, '2026-03-10', CITY_HEAD).state?.decision?.gates).toEqual(['city-agency-discussion', 'legal-review', 'bureau-discussion']);
  });

  it('keeps the order: nobody may come before the one before', () => {
    const one = county();
    expect(one.act('2026-03-10', CITY_HEAD, 'record-discussion', discussion('city-agency', '2026-03-10', CITY_HEAD))).toEqual(['BREACH.GATE_CLOSED']);
    expect(one.act('2026-03-10', REVIEWER, 'record-legal-review', review())).toEqual(['BREACH.GATE_CLOSED']);
    expect(one.act('2026-03-10', CITY_BUREAU, 'record-discussion', discussion('bureau', '2026-03-10', CITY_BUREAU))).toEqual(['BREACH.GATE_CLOSED']);
    expect(missing(one)).toEqual(['report of the county agency to the city agency', 'collective discussion of the city agency heads', 'legal review passed']);
    expect(one.act('2026-03-10', CITY_HEAD, 'make-decision', decision())).toEqual(['BREACH.GATE_CLOSED']);
    expect(missing(one)).toHaveLength(4);
  });

  it('keeps the order in time too: the bureau agrees after the review, not on a day before it', () => {
    const one = reviewed(cityDiscusses(countyReports(county(), '2026-03-10'), '2026-03-11'), '2026-03-12');
    expect(one.act('2026-03-13', CITY_BUREAU, 'record-discussion', discussion('bureau', '2026-03-11', CITY_BUREAU))).toEqual(['DATE.BEFORE_ITS_CAUSE']);
    bureauDiscusses(one, '2026-03-13');
  });

  it('lets only the city act for the city, and only Lanzhou', () => {
    const one = countyReports(county(), '2026-03-10');
    expect(one.act('2026-03-10', COUNTY_HEAD, 'record-discussion', discussion('city-agency', '2026-03-10', COUNTY_HEAD))).toEqual(['BREACH.NOT_THE_CITY']);
    expect(one.act('2026-03-10', ELSEWHERE, 'record-discussion', discussion('city-agency', '2026-03-10', ELSEWHERE))).toEqual(['BREACH.NOT_THE_CITY']);
    cityDiscusses(one, '2026-03-10');
    expect(one.act('2026-03-10', { ...REVIEWER, region: '620102' }, 'record-legal-review', review())).toEqual(['BREACH.NOT_THE_CITY']);
    reviewed(one, '2026-03-10');
    expect(one.act('2026-03-10', COUNTY_BUREAU, 'record-discussion', discussion('bureau', '2026-03-10', COUNTY_BUREAU))).toEqual(['BREACH.NOT_THE_CITY']);
    bureauDiscusses(one, '2026-03-10');
    expect(one.act('2026-03-10 17:00', COUNTY_HEAD, 'make-decision', decision())).toEqual(['BREACH.NOT_THE_CITY']);
  });

  it('leads back where the city agency or the bureau rejects', () => {
    expect(cityDiscusses(countyReports(county(), '2026-03-10'), '2026-03-10', 'rejected').state?.stage).toBe('PROPOSED');
    expect(bureauDiscusses(reviewed(cityDiscusses(countyReports(county(), '2026-03-10'), '2026-03-10'), '2026-03-10'), '2026-03-10', 'rejected').state?.stage).toBe('PROPOSED');
  });

  it('passes each gate once in a round', () => {
    const one = cityDiscusses(countyReports(county(), '2026-03-10'), '2026-03-10');
    expect(one.act('2026-03-11', COUNTY_OFFICER, 'report-to-city-agency', { documentRef: '报-2', opinion: '同意' })).toEqual(['BREACH.ALREADY_REPORTED']);
    expect(one.act('2026-03-11', CITY_HEAD, 'record-discussion', discussion('city-agency', '2026-03-11', CITY_HEAD))).toEqual(['BREACH.ALREADY_DISCUSSED']);
  });

  it('is the city agency’s decision: the city bureau checks it, and its officer may serve and file it', () => {
    const one = decisionServed(decided(bureauDiscusses(reviewed(cityDiscusses(countyReports(county(), '2026-03-10'), '2026-03-10'), '2026-03-10'), '2026-03-10'), '2026-03-10', CITY_HEAD), '2026-03-11', CITY_OFFICER, signedOn('2026-03-11'));
    expect(one.act('2026-03-11 18:00', COUNTY_BUREAU, 'check-decision', { opinion: '同意' })).toEqual(['BREACH.NOT_THE_CITY']);
    one.does('2026-03-11 18:00', CITY_BUREAU, 'check-decision', { opinion: '同意' }).does('2026-03-12', CITY_OFFICER, 'file-decision', { filingRef: '备案-9' });
    expect(one.state?.filedOn).toBe('2026-03-12');
  });
});

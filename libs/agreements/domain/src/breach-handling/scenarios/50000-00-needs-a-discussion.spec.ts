import { CITY_BUREAU, COUNTY_HEAD, COUNTY_OFFICER, decision, discussion, INSTITUTION, noticeServed, recover, type ToldCase } from './told-case';
import type { Measure } from '..';
import { countyDiscusses, decided, filing, mitigated } from './told-steps';

/** LZ-21(1): from 50,000.00 yuan on the heads of the agency discuss, and the record is in the file before the decision. */
describe('50,000.00 yuan need a discussion', () => {
  const waived = (measures: readonly Measure[] = [recover(50_000)]): ToldCase => noticeServed({ measures, served: '2026-03-02' });
  const discusses = (told: ToldCase, more: object): string[] => told.act('2026-03-10', COUNTY_HEAD, 'record-discussion', { ...discussion('agency', '2026-03-10', COUNTY_HEAD), ...more });

  it('refuses the decision and says what is missing, by article', () => {
    const one = waived();
    expect(one.act('2026-03-10', COUNTY_HEAD, 'make-decision', decision())).toEqual(['BREACH.GATE_CLOSED']);
    expect(one.refusals[0]).toMatchObject({ articles: ['兰州办法第21条第1款'], missing: [{ zh: '经办机构负责人集体讨论并有记录' }] });
    expect(one.tasks('2026-03-10')).toEqual(['record-discussion']);
  });

  it('decides after the discussion, and the decision names the gate that it passed', () => {
    const one = decided(countyDiscusses(waived(), '2026-03-10'), '2026-03-10');
    expect(one.state?.decision?.gates).toEqual(['agency-discussion']);
  });

  it('takes the sum of several measures and of several accounts', () => {
    const one = waived([recover(20_000), { ...recover(20_000, 'm2'), account: 'resident-basic' }, { ...recover(10_000, 'm3'), kind: 'LZ-18.refuse-payment' }]);
    expect(one.act('2026-03-10', COUNTY_HEAD, 'make-decision', decision())).toEqual(['BREACH.GATE_CLOSED']);
  });

  it('is collective only with two different heads, the chair among them', () => {
    expect(discusses(waived(), { participants: [COUNTY_HEAD.person] })).toEqual(['BREACH.NOT_COLLECTIVE']);
    expect(discusses(waived(), { participants: [COUNTY_HEAD.person, COUNTY_HEAD.person, ' '] })).toEqual(['BREACH.NOT_COLLECTIVE']);
    expect(discusses(waived(), { participants: ['p-2', 'p-3'] })).toEqual(['BREACH.CHAIR_ABSENT']);
    expect(discusses(waived(), { recordRef: ' ', opinions: '' })).toEqual(['INPUT.MISSING', 'INPUT.MISSING']);
  });

  it('is recorded by a head of that agency, not by its officer nor by the bureau', () => {
    expect(waived().act('2026-03-10', COUNTY_OFFICER, 'record-discussion', discussion('agency', '2026-03-10', COUNTY_OFFICER))).toContain('ACT.ROLE_NOT_ALLOWED');
    expect(waived().act('2026-03-10', CITY_BUREAU, 'record-discussion', discussion('agency', '2026-03-10', CITY_BUREAU))).toContain('ACT.ROLE_NOT_ALLOWED');
  });

  it('comes after the hearing: a discussion inside the window is none', () => {
    // Held on the 6th, while the party could still speak, and recorded on the 10th.
    expect(discusses(waived(), { heldOn: '2026-03-06' })).toEqual(['DATE.BEFORE_ITS_CAUSE']);
    expect(discusses(waived(), { heldOn: '2026-03-11' })).toEqual(['DATE.IN_FUTURE']);
  });

  it('leads back to the proposal when it rejects, and a new round begins', () => {
    const one = countyDiscusses(waived(), '2026-03-10', 'rejected');
    expect(one.state).toMatchObject({ stage: 'PROPOSED', round: 2, current: undefined });
    expect(discusses(waived(), { result: 'perhaps' })).toEqual(['INPUT.UNKNOWN_VALUE']);
  });

  it('is held once in a round', () => {
    expect(discusses(countyDiscusses(waived(), '2026-03-10'), {})).toEqual(['BREACH.ALREADY_DISCUSSED']);
  });

  it('falls away where the re-examination brings the sum below 50,000', () => {
    const one = waived().does('2026-03-04', INSTITUTION, 'record-defence', filing({ complete: true })).does('2026-03-05', COUNTY_OFFICER, 're-examine', mitigated([recover(49_999.99)]));
    expect(decided(one, '2026-03-05').state?.decision?.gates).toEqual([]);
  });
});

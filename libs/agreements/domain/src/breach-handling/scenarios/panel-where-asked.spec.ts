import { COUNTY_HEAD, COUNTY_OFFICER, INSTITUTION, noticeServed, recover, REVIEWER, terminateAgreement, type ToldCase } from './told-case';
import { cityDiscusses, countyDiscusses, countyReports, filing, upheld } from './told-steps';

/** LZ-22(2): the defence is re-examined, in a panel (合议) where needed; the party's wish makes it needed. */
describe('panel where asked', () => {
  const spoken = (more: object = {}, measures = [recover(60_000)]): ToldCase =>
    noticeServed({ measures, served: '2026-03-02' }).does('2026-03-03', INSTITUTION, 'record-defence', filing({ complete: true, ...more }));
  const reExamines = (told: ToldCase, more: object) => told.act('2026-03-04', COUNTY_OFFICER, 're-examine', upheld(more));
  const panel = [COUNTY_OFFICER.person, 'p-2', 'p-3'];

  it('needs a panel when the party asks for one, whichever of its words asked', () => {
    const one = spoken({ panelRequested: true }).does('2026-03-03 10:00', INSTITUTION, 'record-defence', filing({ complete: true, statement: '补充' }));
    expect(reExamines(one, {})).toEqual(['BREACH.PANEL_NEEDED']);
    expect(reExamines(one, { panel })).toEqual([]);
    expect(one.state?.current?.reexamination).toEqual({ result: 'upheld', panel: true });
  });

  it('needs none where nobody asked', () => {
    expect(reExamines(spoken(), {})).toEqual([]);
  });

  it('has three different members', () => {
    expect(reExamines(spoken(), { panel: ['p-1', 'p-2', 'p-2', ' '] })).toEqual(['BREACH.PANEL_TOO_SMALL']);
  });

  it('works on the case: its members neither approve nor review it later', () => {
    const one = spoken();
    expect(reExamines(one, { panel })).toEqual([]);
    expect(one.act('2026-03-05', { ...COUNTY_HEAD, person: 'p-2' }, 'record-discussion', { body: 'agency', heldOn: '2026-03-05', participants: ['p-2', 'p-9'], result: 'approved', opinions: '同意', recordRef: '记录-1' })).toEqual(['DUTY.NOT_SEPARATED']);
    const two = spoken({}, [terminateAgreement()]);
    expect(reExamines(two, { panel: [...panel, REVIEWER.person] })).toEqual([]);
    cityDiscusses(countyReports(two, '2026-03-05'), '2026-03-05');
    expect(two.act('2026-03-06', REVIEWER, 'record-legal-review', { result: 'passed', opinion: '同意', documentRef: '法审-1' })).toEqual(['DUTY.NOT_SEPARATED']);
  });

  it('does not sit with those who have approved before', () => {
    // The heads rejected the first proposal; told again on the 6th, the party speaks on the 9th: the chair cannot sit in its panel.
    const one = countyDiscusses(noticeServed({ measures: [recover(60_000)], served: '2026-02-24' }), '2026-03-05', 'rejected');
    one.does('2026-03-06', COUNTY_OFFICER, 'issue-notice', { documentRef: '告-2', intendedHandling: '追回', facts: '多收费', reasons: '违约', basis: '协议', rightToDefend: '五个工作日' });
    one.does('2026-03-06 10:00', COUNTY_OFFICER, 'record-service-of-notice', { service: { method: 'direct', receivedOn: '2026-03-06', proof: { receiptRef: '回证-2' } } });
    one.does('2026-03-09', INSTITUTION, 'record-defence', filing({ complete: true }));
    expect(one.act('2026-03-10', COUNTY_OFFICER, 're-examine', upheld({ panel: [...panel, COUNTY_HEAD.person] }))).toEqual(['DUTY.NOT_SEPARATED']);
  });

  it('asks for reasons, the record and one of two results', () => {
    expect(reExamines(spoken(), { reasons: ' ', recordRef: undefined })).toEqual(['INPUT.MISSING', 'INPUT.MISSING']);
    expect(reExamines(spoken(), { result: 'heard' })).toEqual(['INPUT.UNKNOWN_VALUE']);
  });
});

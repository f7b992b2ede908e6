import { COUNTY_HEAD, noticeServed, recover, suspendAgreement, type ToldCase } from './told-case';
import { countyDiscusses, decisionServed } from './told-steps';

const STAFF = [{ code: 'ph-1', responsibility: 'main' }, { code: 'ph-2', responsibility: 'general' }];
const REF = '兰医保违处〔2026〕1号';

/** PQ.who, PQP-27, PQ.institution: whom a decision finds responsible is told, each account once; whom it does not name is told nothing. */
describe('staff whose responsibility a decision finds', () => {
  const decision = (staff: readonly object[] = STAFF): object => ({ documentRef: REF, remedies: '可协商或者行政复议', responsibleStaff: staff });
  // Served on Mon 9 Nov 2026, waived on the 17th; the decision is served on the 20th: suspended from the 21st.
  const heard = (): ToldCase => countyDiscusses(noticeServed({ measures: [suspendAgreement(1)], served: '2026-11-09' }), '2026-11-17');
  const sent = (told: ToldCase) => (told.state?.errands ?? []).filter(({ context }) => context === 'physician-credit').map(({ act, streamId, input }) => [act, streamId, input]);

  it('are told of the decision when it is made, each under the code of the person', () => {
    const told = heard().does('2026-11-17 17:00', COUNTY_HEAD, 'make-decision', decision());
    expect(sent(told)).toEqual(STAFF.map(({ code, responsibility }) => ['receive-parent-decision', code, {
      decisionRef: REF, fromCase: told.state?.id, track: 'agreement', article: '协议第60条', decidedOn: '2026-11-17', body: 'agency-620102', institution: 'inst-1', responsibility,
    }]));
  });

  it('follow the institution for the days of its suspension', () => {
    const told = decisionServed(heard().does('2026-11-17 17:00', COUNTY_HEAD, 'make-decision', decision()), '2026-11-20');
    expect(sent(told).filter(([act]) => act === 'follow-institution')).toEqual(STAFF.map(({ code }) => ['follow-institution', code, { decisionRef: REF, institution: 'inst-1', measure: 'suspended', firstDay: '2026-11-21', lastDay: '2026-12-20' }]));
  });

  it('are told when the decision has fallen', () => {
    const told = heard().does('2026-11-17 17:00', COUNTY_HEAD, 'make-decision', decision()).does('2026-11-18', COUNTY_HEAD, 'revoke-decision', { reasons: '程序有误' });
    expect(sent(told).filter(([act]) => act === 'annul-parent-decision')).toEqual(STAFF.map(({ code }) => ['annul-parent-decision', code, { decisionRef: REF, reasons: '程序有误' }]));
  });

  it('are nobody where the decision names nobody, and are named by code and share', () => {
    expect(sent(heard().does('2026-11-17 17:00', COUNTY_HEAD, 'make-decision', { documentRef: REF, remedies: '可协商' }))).toEqual([]);
    expect(heard().act('2026-11-17 17:00', COUNTY_HEAD, 'make-decision', decision([{ code: '', responsibility: 'all' }]))).toEqual(['INPUT.MISSING', 'INPUT.UNKNOWN_VALUE']);
  });

  it('follow nobody where only money is asked for', () => {
    const told = countyDiscusses(noticeServed({ measures: [recover(60_000)], served: '2026-11-09' }), '2026-11-17').does('2026-11-17 17:00', COUNTY_HEAD, 'make-decision', decision());
    expect(sent(decisionServed(told, '2026-11-20')).map(([act]) => act)).toEqual(['receive-parent-decision', 'receive-parent-decision']);
  });
});

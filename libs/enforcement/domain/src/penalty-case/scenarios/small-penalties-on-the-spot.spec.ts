import type { DraftContent, Party } from '..';
import { HEAD, OFFICER } from './told-case';
import { anAct, CONTENTS, closed, executed, HOSPITAL, investigated, OFFICERS, PERSON, published, registered, STANDARD, violation, withEvidence } from './told-steps';

/** APL-51, 52, O4-48 to 52: 200 yuan of a citizen, 3,000 of an organisation, or a warning; told and heard orally; handed over; reported in seven working days. */
describe('the summary procedure', () => {
  const onTheSpot = (draft: DraftContent, more: object = {}) => ({ draft, officers: OFFICERS, certificatesShown: true, heardOrally: '当场告知并听取意见，当事人无异议', documentRef: '当场罚-1', contents: CONTENTS, receiptRef: '签收-1', ...more });
  const warning: DraftContent = {
    result: 'penalty', facts: '未公开费用', reasons: '轻微', basis: ['APL-51.organisation'], evidence: ['E1'], circumstances: [],
    proposal: { violations: [violation(0, { act: 'R735-38.3', lossFen: 0, accounts: [] })], discretion: [{ violation: 'a1', grade: 'none', grounds: ['APL-33.slight'], reason: '轻微' }], measures: [{ id: 'm1', kind: 'warning', basis: 'APL-51.organisation' }] },
  };
  const fineOf = (yuan: number): DraftContent => ({ ...warning, basis: ['R735-41.fine'], proposal: { violations: [violation(yuan, { act: 'R735-41.4', article: 'R735-41.fine', intent: true })], discretion: [{ violation: 'a1', grade: 'ordinary', grounds: [], reason: '一般', multiple: '2' }], measures: [] } });
  const lead = (party: Party) => withEvidence(registered({ party, acts: [anAct('a1', { violation: party.kind === 'individual' ? 'R735-41.4' : 'R735-38.3' })] }), '2026-03-03');

  it('decides a small fine of a person, begins its execution, and is reported', () => {
    const one = lead(PERSON).does('2026-03-04 10:00', OFFICER, 'decide-on-the-spot', onTheSpot(fineOf(100)));
    expect(one.last('DecidedOnTheSpot')).toMatchObject({ fineTotalFen: 20_000 });
    expect([one.stage, one.state?.decision?.servedOn, one.spawns.length]).toEqual(['SPOT_DECIDED', '2026-03-04', 1]);
    // Its fine can be collected on the spot as well (APL-68).
    expect(one.spawns[0]?.events[0]?.data).toMatchObject({ madeOnTheSpot: true });
    // Wed 4 Mar: 5, 6, 9, 10, 11, 12, 13 Mar.
    expect(one.tasks('2026-03-04 18:00')).toEqual(['report-spot-decision by 2026-03-13', 'publish-decision by 2026-03-13']);
    one.does('2026-03-05', OFFICER, 'report-spot-decision', { on: '2026-03-05', filingRef: '备案-1' });
    closed(executed(published(one, '2026-03-06'), '2026-03-06'), '2026-03-09');
  });

  it('warns an organisation without any money, so that nothing is to be executed', () => {
    const one = lead(HOSPITAL).does('2026-03-04', OFFICER, 'decide-on-the-spot', onTheSpot(warning));
    expect([one.spawns.length, one.last('DecidedOnTheSpot').fineTotalFen]).toEqual([0, 0]);
    one.does('2026-03-05', OFFICER, 'report-spot-decision', { on: '2026-03-05', filingRef: '备案-1' });
    closed(published(one, '2026-03-06'), '2026-03-09', 'nothing-to-perform');
  });

  it('stops at 200 yuan of a person and at everything but warning and fine', () => {
    expect(lead(PERSON).act('2026-03-04', OFFICER, 'decide-on-the-spot', onTheSpot(fineOf(101)))).toEqual(['PENALTY.TOO_LARGE_FOR_SUMMARY']);
    const suspension = { ...fineOf(100), proposal: { ...fineOf(100).proposal!, measures: [{ id: 'm1', kind: 'suspend-networked-settlement' as const, basis: 'R735-41.settlement', person: 'person-7', duration: { months: 3 } }] } };
    expect(lead(PERSON).act('2026-03-04', OFFICER, 'decide-on-the-spot', onTheSpot(suspension))).toEqual(['PENALTY.ORDINARY_PROCEDURE', 'PENALTY.NOT_FOR_SUMMARY']);
  });

  it('needs two certified officers who show it, and hears the party', () => {
    expect(lead(PERSON).act('2026-03-04', OFFICER, 'decide-on-the-spot', onTheSpot(fineOf(100), { officers: [OFFICER.person], certificatesShown: false, heardOrally: '' }))).toEqual(['PENALTY.TOO_FEW_OFFICERS', 'PENALTY.CERTIFICATE_NOT_SHOWN', 'INPUT.MISSING']);
  });

  it('can end an investigation too, and a revoked one is filed anew as a case of its own', () => {
    const one = investigated('2026-03-03', { party: PERSON, acts: [anAct('a1', { violation: 'R735-41.4' })] }).does('2026-03-04', OFFICER, 'decide-on-the-spot', onTheSpot(fineOf(50)));
    expect(one.act('2026-03-05', HEAD, 'revoke-decision', { reasons: '错误', documentRef: '撤-1', anew: true })).toEqual(['PENALTY.SUMMARY_IS_NOT_REDONE']);
    one.does('2026-03-05', HEAD, 'revoke-decision', { reasons: '错误', documentRef: '撤-1', anew: false });
    expect(one.stage).toBe('ANNULLED');
  });

  it('goes round no gate of the ordinary procedure: jurisdiction, withdrawal, review, discussion (domain.md 13.2)', () => {
    const disputed = lead(PERSON).does('2026-03-04', OFFICER, 'dispute-jurisdiction', { with: 'bureau-620500', since: '2026-03-04', reasons: '行为发生地不明' });
    expect(disputed.act('2026-03-05', OFFICER, 'decide-on-the-spot', onTheSpot(fineOf(50)))).toEqual(['PENALTY.DISPUTE_RUNNING']);
    const asked = lead(PERSON).does('2026-03-04', OFFICER, 'ask-recusal', { person: 'p-officer-2', of: 'other', reasons: '亲属' });
    expect(asked.act('2026-03-05', OFFICER, 'decide-on-the-spot', onTheSpot(fineOf(50)))).toEqual(['PENALTY.RECUSAL_OPEN']);
    for (const circumstance of ['complex', 'public-interest', 'grave'] as const) {
      expect(lead(PERSON).act('2026-03-04', OFFICER, 'decide-on-the-spot', onTheSpot({ ...fineOf(50), circumstances: [circumstance] }))).toEqual(['PENALTY.ORDINARY_PROCEDURE']);
    }
  });

  it('lets settlement go, and tells the accounts of staff whose responsibility it found', () => {
    const held = lead(HOSPITAL).does('2026-03-03 13:00', HEAD, 'file-case', { documentRef: '立案-1', standard: STANDARD })
      .does('2026-03-03 14:00', OFFICER, 'request-settlement-hold', { base: 'R735-30', statements: { 'fraud-suspicion': '疑点', 'refusal-to-cooperate': '拒绝' } });
    held.does('2026-03-04', OFFICER, 'decide-on-the-spot', onTheSpot({ ...warning, responsibleStaff: [{ code: 'QN-YS-2026-000001', responsibility: 'general' }] }));
    expect([held.state?.hold?.state, held.errands.map(({ key }) => key)]).toEqual(['refused', ['points#1/QN-YS-2026-000001']]);
  });
});

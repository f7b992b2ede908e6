import { HEAD, OFFICER } from './told-case';
import { anAct, penalty, registered, STANDARD, decisionInput, noticeServed } from './told-steps';

/** APL-29, domain.md 13.2 and 16.10: the search lists, a person decides what is the same act, and the same act is fined once. */
describe('no second fine', () => {
  const other = { caseId: 'LZ-CF-2025-000077', acts: [{ violation: 'R735-38.3', from: '2025-06-01', to: '2025-09-30' }], fined: true, open: false };
  const file = { documentRef: '立案-1', standard: STANDARD };

  it('stops the filing until a person has judged each overlapping case', () => {
    const one = registered();
    one.references = { ...one.references, overlapping: [other] };
    expect(one.act('2026-03-03', HEAD, 'file-case', file)).toEqual(['PENALTY.OVERLAP_NOT_JUDGED']);
    one.does('2026-03-03', OFFICER, 'judge-overlap', { caseId: other.caseId, sameActs: [], reasons: '科室不同，不是同一行为' });
    one.does('2026-03-03', HEAD, 'file-case', file);
  });

  it('does not file a case whose acts are all dealt with elsewhere', () => {
    const one = registered();
    one.references = { ...one.references, overlapping: [other] };
    one.does('2026-03-03', OFFICER, 'judge-overlap', { caseId: other.caseId, sameActs: ['a1'], reasons: '同一行为' });
    expect(one.act('2026-03-03', HEAD, 'file-case', file)).toEqual(['PENALTY.SAME_ACT']);
    one.does('2026-03-03', HEAD, 'dismiss-lead', { notMet: [], reasons: '已在他案处理', documentRef: '审批-1' });
  });

  it('stops the decision where the other case turned up only later', () => {
    const one = noticeServed('2026-03-09', penalty(), { acts: [anAct()] });
    one.references = { ...one.references, overlapping: [other] };
    expect(one.act('2026-03-17', HEAD, 'make-decision', decisionInput(one))).toEqual(['PENALTY.OVERLAP_NOT_JUDGED']);
    one.does('2026-03-17', OFFICER, 'judge-overlap', { caseId: other.caseId, sameActs: ['a1'], reasons: '同一行为' });
    expect(one.act('2026-03-17', HEAD, 'make-decision', decisionInput(one))).toEqual(['PENALTY.SECOND_FINE']);
    expect(one.act('2026-03-17', OFFICER, 'draft-decision', penalty())).toEqual(['PENALTY.SECOND_FINE']);
  });

  it('of two open cases about one act the first to file goes on (O4-10): a mere lead bars nothing, a case filed before does', () => {
    const judged = { caseId: other.caseId, sameActs: ['a1'], reasons: '同一行为' };
    const beside = (filedOn?: string) => {
      const one = registered();
      one.references = { ...one.references, overlapping: [{ ...other, fined: false, open: true, ...(filedOn ? { filedOn } : {}) }] };
      one.does('2026-03-03', OFFICER, 'judge-overlap', judged);
      return one;
    };
    expect(beside('2026-03-02').act('2026-03-03', HEAD, 'file-case', file)).toEqual(['PENALTY.SAME_ACT']);
    beside().does('2026-03-03', HEAD, 'file-case', file);
    const ours = noticeServed('2026-03-09', penalty(), { acts: [anAct()] });
    ours.references = { ...ours.references, overlapping: [{ ...other, fined: false, open: true, filedOn: '2026-03-10' }] };
    ours.does('2026-03-17', OFFICER, 'judge-overlap', judged);
    ours.does('2026-03-17', HEAD, 'make-decision', decisionInput(ours));
  });

  it('bars nothing where the other case brought no fine, or its fine has fallen: what was annulled is filed anew', () => {
    const one = registered();
    one.references = { ...one.references, overlapping: [{ ...other, fined: false }] };
    one.does('2026-03-03', OFFICER, 'judge-overlap', { caseId: other.caseId, sameActs: ['a1'], reasons: '同一行为，原处罚已撤销' });
    one.does('2026-03-03', HEAD, 'file-case', file);
  });
});

import { HEAD, OFFICER } from './told-case';
import { archived, closed, decided, decisionServed, executed, letter, noticed, noticeServed, penalty, published, served as servedNotice } from './told-steps';

/** APL-48, O4-46, R735-32, 16.10: published in seven working days behind the redaction gate; withdrawn in three when changed or annulled; remedies stop nothing. */
describe('publication, remedies and revocation', () => {
  const served = () => decisionServed(decided(noticeServed('2026-03-09'), '2026-03-17'), '2026-03-18');
  const text = { on: '2026-03-18', place: '局网站', text: '某医院重复收费', withheld: [], checkedBy: 'p-officer-2', noNames: true };

  it('passes a second pair of eyes and holds no protected name', () => {
    const one = served();
    one.references = { ...one.references, protectedNames: ['张患者'] };
    expect(one.act('2026-03-18', OFFICER, 'publish-decision', { ...text, text: '张患者的费用', checkedBy: OFFICER.person, noNames: false })).toEqual(['PENALTY.NOT_REDACTED', 'PENALTY.CHECKED_BY_ONESELF', 'PENALTY.NAME_IN_PUBLICATION']);
    one.does('2026-03-18', OFFICER, 'publish-decision', text);
    expect(one.act('2026-03-19', OFFICER, 'publish-decision', { ...text, on: '2026-03-19' })).toEqual(['PENALTY.ALREADY_PUBLISHED']);
  });

  it('a remedy stops nothing, and the execution is told of it and of its end', () => {
    const one = published(served(), '2026-03-18').does('2026-04-01', OFFICER, 'record-remedy', { kind: 'reconsideration', since: '2026-04-01', documentRef: '受理-1' });
    expect(one.stage).toBe('SERVED');
    expect(one.errands.map(({ act, streamId }) => [act, streamId])).toEqual([['record-remedy', 'LZ-CF-2026-000001-F1']]);
    executed(one, '2026-04-02');
    expect(one.act('2026-04-03', HEAD, 'close-case', { ground: 'performed', report: '报告', documentRef: '结-1' })).toEqual(['PENALTY.NOT_FINISHED']);
    one.does('2026-05-29', OFFICER, 'record-remedy-outcome', { number: 1, result: 'upheld', on: '2026-05-28', receivedOn: '2026-05-29', documentRef: '复议决定-1' });
    closed(one, '2026-06-01');
  });

  it('an annulled decision falls, its publication goes in three working days, its execution owes nothing', () => {
    const one = published(served(), '2026-03-18').does('2026-04-01', OFFICER, 'record-remedy', { kind: 'litigation', since: '2026-04-01', documentRef: '应诉-1' });
    one.does('2026-06-26', OFFICER, 'record-remedy-outcome', { number: 1, result: 'annulled', on: '2026-06-25', receivedOn: '2026-06-26', documentRef: '判决-1' });
    expect([one.stage, one.state?.decision?.annulled]).toEqual(['ANNULLED', { by: 'court', on: '2026-06-25' }]);
    // Told on Fri 26 Jun: 29, 30 Jun, 1 Jul.
    expect(one.tasks('2026-06-26')).toContain('withdraw-publication by 2026-07-01');
    expect(one.errands.at(-1)).toMatchObject({ act: 'record-decision-change', input: { by: 'court', amounts: { 'f-a1': 0, 'r-a1-employee-basic': 0 } } });
    one.does('2026-06-29', OFFICER, 'withdraw-publication', { on: '2026-06-29', reasons: '判决撤销' });
    expect(one.byItself('2026-06-29 18:00', 'record-execution-done', { streamId: one.state?.execution?.streamId, over: 'ended', on: '2026-06-29' })).toEqual([]);
    closed(one, '2026-06-30', 'nothing-to-perform');
  });

  it('the bureau itself takes a wrong decision back for good', () => {
    const one = published(served(), '2026-03-18').does('2026-03-20', HEAD, 'revoke-decision', { reasons: '对象错误', documentRef: '撤销-1', anew: false });
    expect([one.stage, one.state?.withdrawalDue]).toEqual(['ANNULLED', true]);
    expect(one.lastDay('withdrawal#1')).toBe('2026-03-25');
  });

  it('is late only for as long as it is late: a service and a publication after seven working days stay possible', () => {
    // Decided Mon 21 Sep 2026: seven working days end on Thu 8 Oct (DC-25).
    const one = decided(noticeServed('2026-09-07', undefined, { found: '2026-09-07' }), '2026-09-21');
    expect(one.lastDay('service')).toBe('2026-10-08');
    expect(one.tasks('2026-10-09')).toContain('serve-decision by 2026-10-08 level 1');
    decisionServed(one, '2026-10-09');
  });

  it('a remedy against the first decision says nothing about the second', () => {
    const one = served().does('2026-04-01', OFFICER, 'record-remedy', { kind: 'reconsideration', since: '2026-04-01', documentRef: '受理-1' });
    one.does('2026-04-02', HEAD, 'revoke-decision', { reasons: '数额有误', documentRef: '撤销-1', anew: true });
    one.does('2026-04-03 13:00', OFFICER, 'draft-decision', penalty(20_000, '1'));
    servedNotice(noticed(one, '2026-04-03'), '2026-04-03');
    // Five working days of Fri 3 Apr: 7, 8, 9, 10, 13 Apr (6 Apr is Qingming's rest day).
    decisionServed(decided(one, '2026-04-14'), '2026-04-15');
    one.does('2026-05-29', OFFICER, 'record-remedy-outcome', { number: 1, result: 'annulled', on: '2026-05-28', receivedOn: '2026-05-29', documentRef: '复议决定-1' });
    expect([one.stage, one.state?.decision?.annulled, one.errands.filter(({ act, streamId }) => act === 'record-decision-change' && streamId?.endsWith('F2'))]).toEqual(['SERVED', undefined, []]);
  });

  it('the right to a remedy does not end with the file: an archived case is opened for it, and archived again', () => {
    const one = archived(closed(executed(published(served(), '2026-03-18'), '2026-03-19'), '2026-03-20'), '2026-03-20');
    one.does('2026-05-06', OFFICER, 'record-remedy', { kind: 'reconsideration', since: '2026-05-06', documentRef: '受理-1' });
    expect([one.stage, one.state?.closed]).toEqual(['CLOSED', false]);
    expect(one.act('2026-05-07', OFFICER, 'archive-case', { fileRef: '案卷-1', indexRef: '目录-1' })).toEqual(['PENALTY.NOT_FINISHED']);
    one.does('2026-06-29', OFFICER, 'record-remedy-outcome', { number: 1, result: 'upheld', on: '2026-06-28', receivedOn: '2026-06-29', documentRef: '复议决定-1' });
    archived(one, '2026-06-30');
  });

  it('a change says what is owed now: of its own measures, never more, received no earlier than made', () => {
    const one = served().does('2026-04-01', OFFICER, 'record-remedy', { kind: 'reconsideration', since: '2026-04-01', documentRef: '受理-1' });
    const outcome = (more: object) => one.act('2026-05-29', OFFICER, 'record-remedy-outcome', { number: 1, result: 'changed', on: '2026-05-28', receivedOn: '2026-05-29', documentRef: '复议决定-1', ...more });
    expect(outcome({})).toEqual(['INPUT.MISSING']);
    expect(outcome({ amounts: { nonsense: -5 } })).toEqual(['PENALTY.AMOUNT_NOT_OF_THIS_DECISION']);
    expect(outcome({ amounts: { 'f-a1': 3_000_001 } })).toEqual(['PENALTY.AMOUNT_NOT_OF_THIS_DECISION']);
    expect(outcome({ receivedOn: '2026-05-27', amounts: { 'f-a1': 1 } })).toEqual(['DATE.BEFORE_ITS_CAUSE']);
    expect(outcome({ amounts: { 'f-a1': 2_000_000 } })).toEqual([]);
  });

  it('a decision that must be revoked because a timely defence was overlooked is not published', () => {
    const one = decided(noticeServed('2026-03-09'), '2026-03-17').does('2026-03-18', OFFICER, 'record-defence', letter('2026-03-18T08:30:00+08:00', { postedOn: '2026-03-16' }));
    expect(one.act('2026-03-18', OFFICER, 'publish-decision', text)).toEqual(['PENALTY.DECISION_UNHEARD']);
  });
});

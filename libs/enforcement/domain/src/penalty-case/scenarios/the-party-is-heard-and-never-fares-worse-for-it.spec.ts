import { HEAD, OFFICER, PARTY } from './told-case';
import { decided, decisionInput, letter, LARGE, noticeServed, penalty, review, signedOn, drafted, served, noticed, upheld, proposal, SUSPEND } from './told-steps';

/** APL-44, 45, 62, O4-41, domain.md 13.2: notice with five contents, defence in time, re-examination, nothing heavier, compared measure by measure. */
describe('notice and defence', () => {
  it('tell five things, and the hearing where one is due', () => {
    const one = drafted('2026-03-09', LARGE);
    expect(one.act('2026-03-10', OFFICER, 'issue-notice', { documentRef: '告知-1', contents: { penalty: '罚款', facts: ' ' } })).toEqual(['INPUT.MISSING', 'INPUT.MISSING', 'INPUT.MISSING', 'INPUT.MISSING', 'INPUT.MISSING']);
  });

  it('open no window without proof of service', () => {
    const one = noticed(drafted('2026-03-09'), '2026-03-09');
    expect(one.act('2026-03-10', OFFICER, 'serve-notice', { service: { method: 'direct', receivedOn: '2026-03-10' } })).toEqual(['SERVICE.NOT_PROVEN']);
    expect(one.act('2026-03-10', OFFICER, 'serve-notice', { service: { method: 'left', receivedOn: '2026-03-10', proof: { witnesses: ['甲'] } } })).toEqual(['SERVICE.NOT_PROVEN']);
    served(one, '2026-03-10', { method: 'left', receivedOn: '2026-03-10', proof: { recordingRef: '录像-1' } });
    expect(one.stage).toBe('NOTICE_SERVED');
  });

  it('last as long as the bureau has set, never under three working days (C11)', () => {
    const one = noticed(drafted('2026-03-09'), '2026-03-09');
    one.settings = [{ parameter: 'penalty.defenceDays', value: 3, region: '6201', effectiveFrom: '2026-01-01', setOn: '2026-01-01', reason: '本局参数', base: '纪要', setBy: 'p' }];
    expect(served(one, '2026-03-09').lastDay('defence#1')).toBe('2026-03-12');
  });

  it('take a letter that was posted in time, and refuse a late one that is remembered', () => {
    // Served Mon 9 Mar: to Mon 16 Mar.
    const posted = noticeServed('2026-03-09').does('2026-03-18', OFFICER, 'record-defence', letter('2026-03-18T08:30:00+08:00', { postedOn: '2026-03-16' }));
    expect(posted.stage).toBe('DEFENCE_RECEIVED');
    const late = noticeServed('2026-03-09');
    expect(late.act('2026-03-18', OFFICER, 'record-defence', letter('2026-03-18T08:30:00+08:00'))).toEqual(['PENALTY.WINDOW_CLOSED']);
    expect(late.refusals[0]?.recorded).toBe(true);
    expect([late.types().at(-1), late.stage]).toEqual(['LateDefenceNoted', 'WAIVED']);
  });

  it('need not be waited for where the party waives expressly', () => {
    const one = noticeServed('2026-03-09').does('2026-03-10', PARTY, 'waive-rights', { rights: ['defence', 'hearing'], documentRef: '放弃声明-1' });
    expect(one.stage).toBe('WAIVED');
    decided(one, '2026-03-10');
  });

  it('make nothing heavier: no larger fine, no other measure, however much milder the rest', () => {
    const one = noticeServed('2026-03-09').does('2026-03-10', PARTY, 'record-defence', { form: 'written', statement: '不服', complete: true });
    const mitigated = (draft: object) => ({ result: 'mitigated', draft, reasons: '部分成立', recordRef: '复核-1' });
    one.does('2026-03-16 23:00', PARTY, 'record-defence', { form: 'written', statement: '补充', complete: true });
    expect(one.act('2026-03-17', OFFICER, 're-examine', mitigated(penalty(20_000, '1.6')))).toEqual(['PENALTY.HEAVIER_AFTER_DEFENCE']);
    const withSuspension = penalty(20_000, '1', { proposal: { ...proposal(20_000, '1', [SUSPEND]), violations: [{ ...proposal(20_000).violations[0]!, grave: true }] } });
    expect(one.act('2026-03-17', OFFICER, 're-examine', mitigated(withSuspension))).toContain('PENALTY.HEAVIER_AFTER_DEFENCE');
    one.does('2026-03-17', OFFICER, 're-examine', mitigated(penalty(20_000, '1')));
    decided(one, '2026-03-18');
    expect(one.last('DecisionMade')).toMatchObject({ fineTotalFen: 2_000_000 });
  });

  it('stay a ceiling for every later draft of the case', () => {
    const one = noticeServed('2026-03-09').does('2026-03-10', PARTY, 'record-defence', { form: 'written', statement: '不服' });
    expect(one.act('2026-03-11', OFFICER, 'draft-decision', penalty(20_000, '2'))).toEqual(['PENALTY.HEAVIER_AFTER_DEFENCE']);
    one.does('2026-03-11', OFFICER, 'draft-decision', penalty(20_000, '1.2'));
    expect(one.state?.unexamined).toHaveLength(1);
    // What was said to the first notice is examined in the second round.
    served(noticed(one, '2026-03-11'), '2026-03-11');
    expect(one.stage).toBe('DEFENCE_RECEIVED');
    one.does('2026-03-19', OFFICER, 're-examine', upheld());
    decided(one, '2026-03-19');
  });

  it('a timely defence entered only after the decision stops its service: it is revoked and decided anew', () => {
    const one = decided(noticeServed('2026-03-09'), '2026-03-17').does('2026-03-18', OFFICER, 'record-defence', letter('2026-03-18T08:30:00+08:00', { postedOn: '2026-03-13' }));
    expect(one.act('2026-03-19', OFFICER, 'serve-decision', { service: signedOn('2026-03-19') })).toEqual(['PENALTY.DECISION_UNHEARD']);
    expect(one.act('2026-03-19', HEAD, 'revoke-decision', { reasons: '漏登', documentRef: '撤销-1', anew: false })).toEqual(['PENALTY.MUST_BE_HEARD']);
    one.does('2026-03-19', HEAD, 'revoke-decision', { reasons: '漏登', documentRef: '撤销-1', anew: true });
    expect([one.stage, one.state?.unexamined.length]).toEqual(['REPORTED', 1]);
    expect(one.act('2026-03-20', OFFICER, 'draft-decision', penalty(20_000, '2'))).toEqual(['PENALTY.HEAVIER_AFTER_DEFENCE']);
    one.does('2026-03-20', OFFICER, 'draft-decision', penalty());
    served(noticed(one, '2026-03-20'), '2026-03-20');
    one.does('2026-03-30', OFFICER, 're-examine', upheld());
    decided(one, '2026-03-30');
    expect(one.state?.decision).toMatchObject({ number: 2 });
    expect(one.state?.decision?.annulled).toBeUndefined();
  });

  it('no decision comes before the notice, the windows, the review', () => {
    const one = noticeServed('2026-03-09', LARGE);
    expect(one.act('2026-03-10', HEAD, 'make-decision', decisionInput(one))).toEqual(['ACT.NOT_IN_THIS_STAGE']);
    expect(one.act('2026-03-17', HEAD, 'make-decision', decisionInput(one))).toEqual(['PENALTY.GATE_CLOSED']);
    decided(review(one, '2026-03-18'), '2026-03-18');
  });

  it('bring a milder result of the same case, never another act or base that nobody was told (APL-44)', () => {
    const one = noticeServed('2026-03-09').does('2026-03-10', PARTY, 'record-defence', { form: 'written', statement: '不服', complete: true });
    const draft = penalty(20_000, '1');
    const another = { ...draft, basis: ['R735-38.1', 'R735-38.fine'], proposal: { ...draft.proposal!, violations: draft.proposal!.violations.map((item) => ({ ...item, act: 'R735-38.1' })) } };
    expect(one.act('2026-03-17', OFFICER, 're-examine', { result: 'mitigated', draft: another, reasons: '部分成立', recordRef: '复核-1' })).toEqual(['PENALTY.ANOTHER_CASE']);
  });

  it('given up in writing are given up: what the party writes after the decision is noted and upsets nothing (APL-62)', () => {
    const one = noticeServed('2026-03-09').does('2026-03-10', PARTY, 'waive-rights', { rights: ['defence', 'hearing'], documentRef: '放弃声明-1' });
    decided(one, '2026-03-10').does('2026-03-11', PARTY, 'record-defence', { form: 'written', statement: '还有话说' });
    expect([one.types().at(-1), one.state?.decision?.heardTooLate]).toEqual(['LateDefenceNoted', undefined]);
  });
});

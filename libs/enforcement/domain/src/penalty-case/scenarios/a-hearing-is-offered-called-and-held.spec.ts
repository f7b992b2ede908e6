import { CHAIR, HEAD, OFFICER, PARTY } from './told-case';
import { decided, decisionInput, hearingCalled, hearingInput, LARGE, noticeServed, penalty, proposal, review, signedOn, SUSPEND, upheld } from './told-steps';

/** APL-63 to 65, O4-37(2): offered for large fines, suspensions, bans; asked within 5 working days; 7 clear working days; chair; agents; absence waives; review anew. */
describe('the hearing', () => {
  it('is offered by kind of party and amount, and for any suspension', () => {
    expect(noticeServed('2026-03-09', LARGE).last('NoticeIssued').hearingOffered).toBe(true);
    expect(noticeServed('2026-03-09', penalty()).last('NoticeIssued').hearingOffered).toBe(false);
    const grave = penalty(1_000, '1', { proposal: { ...proposal(1_000, '1', [SUSPEND]), violations: [{ ...proposal(1_000).violations[0]!, grave: true }] } });
    expect(noticeServed('2026-03-09', grave).last('NoticeIssued').hearingOffered).toBe(true);
  });

  it('is asked for within five working days; a late request is refused and remembered (DC-23)', () => {
    // Served Thu 30 Apr: Labour Day holiday to 5 May, make-up Sat 9 May: 6, 7, 8, 9, 11 May.
    const one = noticeServed('2026-04-30', LARGE, { found: '2026-04-30' });
    expect(one.lastDay('hearing-request#1')).toBe('2026-05-11');
    expect(one.act('2026-05-12', PARTY, 'request-hearing')).toEqual(['PENALTY.WINDOW_CLOSED']);
    expect([one.types().at(-1), one.stage]).toEqual(['LateHearingRequestNoted', 'WAIVED']);
    expect(noticeServed('2026-03-09').act('2026-03-10', PARTY, 'request-hearing')).toEqual(['PENALTY.HEARING_NOT_DUE']);
  });

  const requested = () => noticeServed('2026-03-09', LARGE).does('2026-03-11 10:00', PARTY, 'request-hearing', { requestRef: '申请-1' });

  it('is called seven clear working days before, by a chair who does not investigate', () => {
    const one = requested();
    // For Mon 30 Mar the seven clear days are 19, 20, 23, 24, 25, 26, 27 Mar: told by Wed 18 Mar.
    const call = (on: string, heldOn: string) => ({ heldOn, place: '会议室', public: true, documentRef: '通知-1', service: signedOn(on) });
    expect(one.act('2026-03-19', CHAIR, 'notify-hearing', call('2026-03-19', '2026-03-30'))).toEqual(['PENALTY.HEARING_TOO_SOON']);
    expect(one.act('2026-03-18', CHAIR, 'notify-hearing', { ...call('2026-03-18', '2026-03-30'), heldOn: undefined })).toEqual(['DATE.INVALID']);
    expect(one.act('2026-03-18', { ...OFFICER, role: 'hearing-chair' }, 'notify-hearing', call('2026-03-18', '2026-03-30'))).toEqual(['DUTY.NOT_SEPARATED']);
    expect(one.act('2026-03-18', CHAIR, 'notify-hearing', { ...call('2026-03-18', '2026-03-30'), public: false })).toEqual(['INPUT.UNKNOWN_VALUE']);
    hearingCalled(one, '2026-03-18', '2026-03-30');
    expect(one.act('2026-03-30', { ...CHAIR, person: 'p-chair-2' }, 'record-hearing', hearingInput('2026-03-30'))).toEqual(['PENALTY.NOT_THE_CHAIR']);
    expect(one.act('2026-03-30', CHAIR, 'record-hearing', hearingInput('2026-03-30', 'held', { agents: ['a', 'b', 'c'] }))).toEqual(['PENALTY.TOO_MANY_AGENTS']);
  });

  it('is held, re-examined, and reviewed once more although a review had passed (O4-37(2)); its time does not count', () => {
    const one = review(requested(), '2026-03-12');
    hearingCalled(one, '2026-03-18', '2026-03-30').does('2026-03-30 15:00', CHAIR, 'record-hearing', hearingInput('2026-03-30'));
    // 90 days from Mon 9 Mar end on Sun 7 Jun; 12 days of the hearing (18 to 30 Mar) make it Fri 19 Jun: a holiday, rolled to Mon 22 Jun.
    expect(one.lastDay('decision-period')).toBe('2026-06-22');
    expect(one.state?.review).toBeUndefined();
    one.does('2026-03-31', OFFICER, 're-examine', upheld());
    expect(one.act('2026-03-31', HEAD, 'make-decision', decisionInput(one))).toEqual(['PENALTY.GATE_CLOSED']);
    decided(review(one, '2026-04-01'), '2026-04-02');
    expect(one.stage).toBe('DECIDED');
  });

  it('is waived by whoever stays away without a reason, and postponed for a proper one', () => {
    const absent = review(requested(), '2026-03-12');
    hearingCalled(absent, '2026-03-18', '2026-03-30').does('2026-03-30 15:00', CHAIR, 'record-hearing', { heldOn: '2026-03-30', attendance: 'party-absent', officers: [], recordRef: '笔录-1', signature: 'refusal-noted' });
    expect(absent.stage).toBe('WAIVED');
    decided(absent, '2026-03-31');

    const later = hearingCalled(requested(), '2026-03-18', '2026-03-30').does('2026-03-27', CHAIR, 'record-hearing', { heldOn: '2026-03-27', attendance: 'postponed', officers: [], reason: '突发疾病', recordRef: '延期-1' });
    expect(later.stage).toBe('HEARING_REQUESTED');
    hearingCalled(later, '2026-03-31', '2026-04-14').does('2026-04-14 15:00', CHAIR, 'record-hearing', hearingInput('2026-04-14'));
    expect(later.stage).toBe('HEARING_HELD');
  });

  it('is given up in writing, and its time goes on', () => {
    const one = review(hearingCalled(requested(), '2026-03-18', '2026-03-30').does('2026-03-20', PARTY, 'waive-rights', { rights: ['hearing'], documentRef: '放弃-1' }), '2026-03-20');
    expect([one.stage, one.state?.clocks['decision-period']?.status]).toEqual(['WAIVED', 'running']);
    decided(one, '2026-03-23');
  });
});

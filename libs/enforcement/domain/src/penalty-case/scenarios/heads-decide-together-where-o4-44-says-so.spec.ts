import { HEAD, OFFICER, PRINCIPAL } from './told-case';
import { decided, decisionInput, discussion, noticed, noticeServed, penalty, served } from './told-steps';

/** O4-44, APL-57, LZ-40(2): major impact, a grave case, a head's wish; five points, dissent, signatures; exactly the content that is decided. */
describe('the collective discussion', () => {
  const major = penalty(20_000, '1.5', { circumstances: ['major-impact'] });

  it('is a gate with five points, two heads and their signatures', () => {
    const one = noticeServed('2026-03-09', major);
    expect(one.act('2026-03-17', HEAD, 'make-decision', decisionInput(one))).toEqual(['PENALTY.GATE_CLOSED']);
    expect(one.act('2026-03-17', HEAD, 'discuss-draft', { ...discussion('2026-03-17'), participants: [HEAD.person], points: { facts: '清楚' }, signed: false })).toEqual(['PENALTY.RECORD_NOT_SIGNED', 'PENALTY.NOT_COLLECTIVE', 'INPUT.MISSING', 'INPUT.MISSING', 'INPUT.MISSING', 'INPUT.MISSING']);
    one.does('2026-03-17', HEAD, 'discuss-draft', { ...discussion('2026-03-17'), dissent: '一人主张从轻' });
    expect(one.last('DraftDiscussed').dissent).toBe('一人主张从轻');
    decided(one, '2026-03-17');
  });

  it('comes last, is wished by any head, and leads back where it rejects', () => {
    const one = noticeServed('2026-03-09').does('2026-03-10', PRINCIPAL, 'wish-discussion', { reasons: '有影响' });
    expect(one.act('2026-03-11', HEAD, 'discuss-draft', discussion('2026-03-11'))).toEqual(['PENALTY.GATE_CLOSED']);
    one.does('2026-03-17', HEAD, 'discuss-draft', discussion('2026-03-17', 'rejected'));
    expect(one.stage).toBe('REPORTED');
    one.does('2026-03-18', OFFICER, 'draft-decision', penalty(20_000, '1.2'));
  });

  it('that has rejected a content, though none was due, is asked again before the same content is decided', () => {
    const one = noticeServed('2026-03-09').does('2026-03-17', HEAD, 'discuss-draft', discussion('2026-03-17', 'rejected'));
    one.does('2026-03-18', OFFICER, 'draft-decision', penalty());
    served(noticed(one, '2026-03-18'), '2026-03-18');
    expect(one.act('2026-03-26', HEAD, 'make-decision', decisionInput(one))).toEqual(['PENALTY.GATE_CLOSED']);
    decided(one.does('2026-03-26', HEAD, 'discuss-draft', discussion('2026-03-26')), '2026-03-26');
  });
});

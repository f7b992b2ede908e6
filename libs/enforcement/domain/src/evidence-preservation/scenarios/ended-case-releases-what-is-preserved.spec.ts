import { aPreservation, goingBack, preserved, SEAL, taking, thing } from '../../testing/measure-inputs';
import { CASE, HEAD, OFFICER, REFERENCES } from '../../testing/told-measure';
import { preservedThings } from '..';

/* O4-47: what was taken for a case is released at the same time as the case ends. */
describe('a case that ends', () => {
  it('releases what is preserved for it at the same moment', () => {
    const told = preserved('2026-03-02 10:00');
    expect(told.caseEnds('2026-03-04 11:00', 'ended')).toEqual([]);
    expect([told.state?.stage, told.state?.endedBecause, preservedThings(told.state!)]).toEqual(['RELEASED', 'case-ended', []]);
    told.does('2026-03-04 12:00', OFFICER, 'return-preserved-things', goingBack('2026-03-04 11:30', ['T1']));
    expect(told.state?.closed).toBe(true);
  });

  it('asks twice without effect, and never about another case', () => {
    const told = preserved('2026-03-02 10:00');
    expect(told.caseEnds('2026-03-04 11:00', 'ended', 'LZ-E-2026-000099')).toEqual(['MEASURE.OTHER_CASE']);
    told.caseEnds('2026-03-04 11:00', 'ended');
    const seq = told.state?.version;
    expect(told.caseEnds('2026-03-04 11:01', 'ended')).toEqual([]);
    expect(told.state?.version).toBe(seq);
  });

  it('gives up what was only asked for', () => {
    const told = aPreservation().does('2026-03-02 08:00', OFFICER, 'request-preservation', { reasons: '可能被替换', things: [thing('T1')] }).does('2026-03-02 09:00', HEAD, 'decide-preservation', { result: 'approved', reasons: '同意' });
    told.caseEnds('2026-03-02 10:00', 'not-established');
    expect(told.state).toMatchObject({ stage: 'NOT_TAKEN', closed: true });
  });
});

/* ACL-28(3): between the decision and the release that it asks for nothing new begins, whatever was asked for or approved before. */
describe('a case that is decided', () => {
  const DECIDED = { ...REFERENCES, case: { ...CASE, closed: true } };
  const decided = <T extends { references: object }>(told: T): T => Object.assign(told, { references: DECIDED });
  const asked = () => aPreservation().does('2026-03-02 08:00', OFFICER, 'request-preservation', { reasons: '可能被替换', things: [thing('T1')] });

  it('has nothing approved or taken for it any more; what was asked for can be refused', () => {
    expect(decided(asked()).act('2026-03-02 09:00', HEAD, 'decide-preservation', { result: 'approved', reasons: '同意' })).toEqual(['MEASURE.CASE_CLOSED']);
    expect(decided(asked()).act('2026-03-02 09:00', HEAD, 'decide-preservation', { result: 'refused', reasons: '已作出决定' })).toEqual([]);
    const approved = asked().does('2026-03-02 09:00', HEAD, 'decide-preservation', { result: 'approved', reasons: '同意' });
    expect(decided(approved).act('2026-03-02 10:30', OFFICER, 'take-preservation', taking('2026-03-02 10:00', ['T1']))).toEqual(['MEASURE.CASE_CLOSED']);
  });

  it('has nothing sealed out of a preservation; things are still released and go back', () => {
    const told = decided(preserved('2026-03-02 10:00'));
    expect(told.act('2026-03-03', HEAD, 'dispose-things', { disposals: [{ thing: 'T1', how: 'sealed', seal: SEAL }], reasons: '查明', necessity: '复制不足' })).toEqual(['MEASURE.CASE_CLOSED']);
    told.does('2026-03-03', HEAD, 'dispose-things', { disposals: [{ thing: 'T1', how: 'released' }], reasons: '不再需要' });
    told.does('2026-03-03 11:00', OFFICER, 'return-preserved-things', goingBack('2026-03-03 10:30', ['T1']));
    expect(told.state?.closed).toBe(true);
  });
});

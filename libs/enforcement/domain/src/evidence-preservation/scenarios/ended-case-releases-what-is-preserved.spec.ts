import { aPreservation, goingBack, preserved, thing } from '../../testing/measure-inputs';
import { HEAD, OFFICER } from '../../testing/told-measure';
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

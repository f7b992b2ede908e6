import type { AssessmentFacts, PriorPenalty } from '..';
import { choose, codes, hintCodes, judge, violation } from './told-penalty';

const earlier = (actTo: string, act = 'R735-38.2'): PriorPenalty => ({ caseId: `case-of-${actTo}`, act, actFrom: actTo, actTo });
const again = (history: readonly PriorPenalty[], more: object = {}, region = '620100') => {
  const facts: AssessmentFacts = { party: { kind: 'medical-institution' }, history };
  return judge({ violations: [violation('v1', 'R735-38.2', 'R735-38.fine', '100.00', { actFrom: '2025-06-30', actTo: '2025-06-30' })], discretion: [choose('v1', '1', more)] }, facts, '2026-03-02', region);
};

describe('two acts of the same nature within a year (LZ-42(2), C14)', () => {
  it('are shown with the earlier case, and the penalty stays what it was', () => {
    const result = again([earlier('2025-01-15')]);
    expect(result.hints).toMatchObject([{ code: 'DISCRETION.REPEATED_WITHIN_A_YEAR', evidence: ['case-of-2025-01-15'] }]);
    expect(result.assessment?.fineTotalFen).toBe(10_000);
  });

  it('the twelve months roll back from the later act: 30 June 2024 is in, the day before is not', () => {
    expect([hintCodes(again([earlier('2024-06-30')])), hintCodes(again([earlier('2024-06-29')]))]).toEqual([['REPEATED_WITHIN_A_YEAR'], []]);
  });

  it('another nature, or a later act, does not count', () => expect(hintCodes(again([earlier('2025-01-15', 'R735-38.3'), earlier('2025-07-01')]))).toEqual([]));

  it('a heavier penalty for it needs the record', () => {
    expect(codes(again([], { grade: 'heavier', grounds: ['LZ-42.repeat'] }))).toEqual(['NOT_REPEATED']);
    expect(codes(again([earlier('2025-01-15')], { grade: 'heavier', grounds: ['LZ-42.repeat'] }))).toEqual([]);
    expect(codes(again([], { grade: 'heavier' }))).toEqual(['GROUND_MISSING']);
  });

  it('elsewhere there is no such rule', () => {
    expect(hintCodes(again([earlier('2025-01-15')], {}, '110000'))).toEqual([]);
    expect(codes(again([], { grade: 'heavier', grounds: ['LZ-42.repeat'] }, '110000'))).toContain('GROUND_UNKNOWN');
  });
});

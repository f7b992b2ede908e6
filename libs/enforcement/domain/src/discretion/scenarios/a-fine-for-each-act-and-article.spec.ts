import { choose, codes, DEPARTMENT, fen, judge, violation } from './told-penalty';

describe('a fine for each act and each article (domain.md 16.3)', () => {
  it('one decision holds 1x under Article 38 and 2x under Article 40 (PEN-004)', () => {
    const { assessment } = judge({
      violations: [
        violation('v1', 'R735-38.2', 'R735-38.fine', '5066.27'),
        violation('v2', 'R735-38.2', 'R735-38.fine', '61.06'),
        violation('v3', 'R735-38.6', 'R735-38.fine', '595.41'),
        violation('v4', 'R735-40.3', 'R735-40.fine', '220.68', { intent: true }),
      ],
      discretion: [choose('v1', '1'), choose('v2', '1'), choose('v3', '1'), choose('v4', '2')],
      measures: [DEPARTMENT],
    });
    // 5066.27 + 61.06 + 595.41 = 5722.74; 220.68 x 2 = 441.36; together 6164.10.
    expect(assessment?.fines.map((fine) => fine.amountFen)).toEqual([fen('5066.27'), fen('61.06'), fen('595.41'), fen('441.36')]);
    expect(assessment?.fineTotalFen).toBe(fen('6164.10'));
    expect(assessment?.refundTotalFen).toBe(fen('5943.42'));
  });

  it('1.3 times 26,516.96 is 34,472.048, rounded half up to 34,472.05 (PEN-031)', () => {
    expect(judge({ violations: [violation('v1', 'R735-38.7', 'R735-38.fine', '26516.96')], discretion: [choose('v1', '1.3')] }).assessment?.fineTotalFen).toBe(fen('34472.05'));
  });

  it('rounds each item, not the sum: twice 0.15 yuan at 1.1x are 0.17 each', () => {
    // 15 x 1.1 = 16.5, half up 17; the sum 30 x 1.1 = 33 would be one less.
    const { assessment } = judge({ violations: [violation('v1', 'R735-38.2', 'R735-38.fine', '0.15'), violation('v2', 'R735-38.3', 'R735-38.fine', '0.15')], discretion: [choose('v1', '1.1'), choose('v2', '1.1')] });
    expect(assessment?.fineTotalFen).toBe(34);
  });

  it('one act listed under two articles is shown: it is not fined twice (APL-29)', () => {
    const result = judge({
      violations: [violation('v1', 'R735-38.4', 'R735-38.fine', '100.00'), violation('v2', 'R735-40.3', 'R735-40.fine', '100.00', { intent: true })],
      discretion: [choose('v1', '1'), choose('v2', '2')],
      measures: [DEPARTMENT],
    });
    expect(result.hints.map((hint) => [hint.code, hint.evidence])).toContainEqual(['DISCRETION.MAY_BE_ONE_ACT', ['v1', 'v2']]);
  });

  it('every act has exactly one choice, with a reason', () => {
    const violations = [violation('v1', 'R735-38.2', 'R735-38.fine', '100.00')];
    expect(codes(judge({ violations, discretion: [] }))).toEqual(['CHOICE_MISSING']);
    expect(codes(judge({ violations, discretion: [choose('v1', '1'), choose('v1', '2')] }))).toEqual(['CHOICE_MISSING']);
    expect(codes(judge({ violations, discretion: [choose('v1', '1', { reason: ' ' })] }))).toEqual(['REASON_MISSING']);
  });
});

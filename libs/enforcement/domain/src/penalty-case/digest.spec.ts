import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonical, digestOf } from './digest';

/** LZ-40, O4-39: the review passes exactly one content; the digest tells any other from it. */
describe('the digest of a draft', () => {
  it('is SHA-256 of the canonical JSON, as any tool computes it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(digestOf(value)).toBe(createHash('sha256').update(canonical(value), 'utf8').digest('hex'));
      }),
      { seed: 20_260_225, numRuns: 150 },
    );
    for (const length of [0, 53, 54, 55, 62, 63, 64, 65, 119, 120, 1000]) {
      const text = '罚'.repeat(length);
      expect(digestOf(text)).toBe(createHash('sha256').update(JSON.stringify(text), 'utf8').digest('hex'));
    }
  });

  it('does not hang on the order of members, and does on every value', () => {
    expect(digestOf({ a: 1, b: [1, { c: 2, d: undefined }] })).toBe(digestOf({ b: [1, { c: 2 }], a: 1 }));
    expect(digestOf({ amountFen: 10_000_000 })).not.toBe(digestOf({ amountFen: 10_000_001 }));
    expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
  });
});

import { contractualPenalty } from '..';

describe('contractual penalty = rate x amount + fixed sum, with a cap (domain.md 16.4)', () => {
  it('30 %: 27,090.62 x 0.3 = 8,127.186, half up 8,127.19 (AGR-008)', () => expect(contractualPenalty(2_709_062, { times: '0.3' })).toBe(812_719));
  it('30 % and 300 yuan', () => expect(contractualPenalty(100_000, { times: '0.3', fixedFen: 30_000 })).toBe(60_000));
  it('twice, at most 20,000 yuan (AGR-018)', () => expect([contractualPenalty(1_450_000, { times: '2', capFen: 2_000_000 }), contractualPenalty(999_999, { times: '2', capFen: 2_000_000 })]).toEqual([2_000_000, 1_999_998]));
  it('a flat sum', () => expect(contractualPenalty(24_052_820, { fixedFen: 20_000_000 })).toBe(20_000_000));
  it('says nothing where the agreement says nothing', () => expect([contractualPenalty(1, {}), contractualPenalty(1, { times: '30 %' })]).toEqual([undefined, undefined]));
});

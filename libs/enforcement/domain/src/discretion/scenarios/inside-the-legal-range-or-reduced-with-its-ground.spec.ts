import type { DiscretionChoice } from '..';
import { choose, codes, fen, hintCodes, judge, PERSON, violation } from './told-penalty';

const act = violation('v1', 'R735-38.2', 'R735-38.fine', '10000.00');
const chosen = (multiple: string, more: Partial<DiscretionChoice> = {}) => judge({ violations: [act], discretion: [choose('v1', multiple, more)] });

describe('the fine lies inside the legal range, both ends included (O4-60)', () => {
  it.each(['1', '1.000000', '1.5', '2'])('%s times', (multiple) => expect(codes(chosen(multiple))).toEqual([]));

  it('not a hundred-thousandth below or above', () => {
    expect(codes(chosen('0.999999'))).toEqual(['BELOW_RANGE']);
    expect(codes(chosen('2.000001'))).toEqual(['ABOVE_RANGE']);
  });

  it('no number that only looks like one', () => {
    for (const multiple of ['', '-1', '1e0', '1,5', ' 1', '1.', '.5', '١']) expect(codes(chosen(multiple))).toEqual(['MULTIPLE_MISSING']);
  });

  it('half of it only as a reduced penalty with its ground (APL-32, PEN-032)', () => {
    expect(codes(chosen('0.5'))).toEqual(['BELOW_RANGE']);
    expect(codes(chosen('0.5', { grade: 'reduced' }))).toEqual(['GROUND_MISSING']);
    const reduced = chosen('0.5', { grade: 'reduced', grounds: ['APL-32.1'] });
    expect(reduced.assessment?.fines).toMatchObject([{ grade: 'reduced', grounds: ['APL-32.1'], amountFen: fen('5000.00') }]);
  });

  it('active refund alone carries a lighter penalty, not a reduced one: a city paper cannot go below the law (LZ-41, APL-16)', () => {
    expect(codes(chosen('0.5', { grade: 'reduced', grounds: ['LZ-41.refund'] }))).toEqual(['GROUND_MISSING']);
    expect(codes(chosen('1.2', { grade: 'lighter', grounds: ['LZ-41.refund'] }))).toEqual([]);
  });

  it('a reduced penalty inside the range is none', () => expect(codes(chosen('1', { grade: 'reduced', grounds: ['APL-32.2'] }))).toEqual(['NOT_REDUCED']));

  it('far below it looks like a slip of the decimal point', () => {
    expect(hintCodes(chosen('0.15'))).toEqual(['LOOKS_LIKE_DECIMAL_SLIP']);
    expect(hintCodes(chosen('15'))).toEqual(['LOOKS_LIKE_DECIMAL_SLIP']);
    expect(hintCodes(chosen('0.5'))).toEqual([]);
  });

  it('a lighter penalty in the upper half of the range is asked about', () => {
    expect(hintCodes(chosen('1.6', { grade: 'lighter', grounds: ['LZ-41.refund'] }))).toEqual(['GRADE_AND_FIGURE_DISAGREE']);
    expect(hintCodes(chosen('1.5', { grade: 'lighter', grounds: ['LZ-41.refund'] }))).toEqual([]);
  });

  it('no penalty has no fine, and needs its ground (APL-33)', () => {
    expect(codes(chosen('1', { grade: 'none', grounds: ['APL-33.first'] }))).toEqual(['NO_PENALTY_HAS_NO_FINE']);
    const none = judge({ violations: [act], discretion: [choose('v1', undefined, { grade: 'none', grounds: ['APL-33.first'] })] });
    expect([none.assessment?.fineTotalFen, none.assessment?.refundTotalFen]).toEqual([0, fen('10000.00')]);
    expect(codes(judge({ violations: [act], discretion: [choose('v1', undefined, { grade: 'none', grounds: ['APL-32.1'] })] }))).toEqual(['GROUND_MISSING']);
  });
});

describe('who is not punished, or less (APL-30, APL-31)', () => {
  const own = violation('v1', 'R735-41.4', 'R735-41.fine', '1000.00', { intent: true });
  const settlement = { id: 'm1', kind: 'suspend-networked-settlement', basis: 'R735-41.settlement', person: 'p-1', duration: { months: 3 } } as const;
  const aged = (ageAtAct: number, more: Partial<DiscretionChoice> = {}) =>
    codes(judge({ violations: [own], discretion: [choose('v1', more.grade === 'none' ? undefined : '2', more)], measures: [settlement] }, { party: { kind: 'individual', ageAtAct } }));

  it('at thirteen nobody is', () => {
    expect(aged(13)).toEqual(['PERSON_IS_NOT_PUNISHED']);
    expect(aged(13, { grade: 'none', grounds: ['APL-30.child'] })).toEqual([]);
  });

  it('from fourteen to seventeen lighter or reduced, at eighteen as anybody', () => {
    expect([aged(14), aged(17), aged(18)]).toEqual([['MINOR_NEEDS_LIGHTER'], ['MINOR_NEEDS_LIGHTER'], []]);
    expect(aged(17, { grade: 'lighter', grounds: ['APL-30.minor'] })).toEqual([]);
  });

  it('without capacity nobody is', () => {
    expect(codes(judge({ violations: [own], discretion: [choose('v1', '2')], measures: [settlement] }, { party: { ...PERSON.party, withoutCapacity: true } }))).toEqual(['PERSON_IS_NOT_PUNISHED']);
  });
});

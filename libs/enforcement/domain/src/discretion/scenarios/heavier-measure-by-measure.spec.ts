import { heavierPenalty, type PenaltyMeasure } from '..';

const fine = (amountFen: number, violation = 'v1', article = 'R735-38.fine'): PenaltyMeasure => ({ kind: 'fine', id: `f-${violation}`, violation, act: 'R735-38.2', article, grade: 'ordinary', grounds: [], baseFen: 100, amountFen, range: { minFen: 0, maxFen: 0 } });
const suspend = (months: number, department = '骨科'): PenaltyMeasure => ({ id: 'm1', kind: 'suspend-department', basis: 'R735-40.suspend', department, duration: { months } });
const warning: PenaltyMeasure = { id: 'm2', kind: 'warning', basis: 'R735-38.fine' };
const kinds = (told: PenaltyMeasure[], next: PenaltyMeasure[]) => heavierPenalty(told, next).map((measure) => measure.kind);

describe('not heavier because of the defence, measure by measure (APL-45, O4-41)', () => {
  it('the same, less, or nothing is not heavier', () => {
    expect([kinds([fine(100)], [fine(100)]), kinds([fine(100)], [fine(99)]), kinds([fine(100)], [])]).toEqual([[], [], []]);
  });
  it('one 分 more is', () => expect(kinds([fine(100)], [fine(101)])).toEqual(['fine']));
  it('a smaller fine does not pay for a new suspension', () => expect(kinds([fine(100)], [fine(1), suspend(6)])).toEqual(['suspend-department']));
  it('a smaller fine for one act does not pay for a larger one for another', () => expect(kinds([fine(100, 'v1'), fine(100, 'v2')], [fine(50, 'v1'), fine(150, 'v2')])).toEqual(['fine']));
  it('longer, or another department', () => expect([kinds([suspend(6)], [suspend(7)]), kinds([suspend(6)], [suspend(6, '内科')])]).toEqual([['suspend-department'], ['suspend-department']]));
  it('180 days told: six months may be 184 and are heavier; six months told: 181 days are the least they can be', () => {
    const days = (count: number): PenaltyMeasure => ({ ...suspend(6), duration: { days: count } }) as PenaltyMeasure;
    expect([kinds([days(180)], [suspend(6)]), kinds([suspend(6)], [days(181)]), kinds([suspend(6)], [days(182)])]).toEqual([['suspend-department'], [], ['suspend-department']]);
  });
  it('a year and twelve months are the same', () => expect(kinds([suspend(12)], [{ ...suspend(12), duration: { years: 1 } } as PenaltyMeasure])).toEqual([]));
  it('the article on fraud is heavier even for the same sum', () => expect([kinds([fine(100)], [fine(100, 'v1', 'R735-40.fine')]), kinds([fine(100, 'v1', 'R735-40.fine')], [fine(100)])]).toEqual([['fine'], []]));
  it('a warning may take the place of a fine, once', () => expect([kinds([fine(100)], [warning]), kinds([fine(100)], [fine(50), warning])]).toEqual([[], ['warning']]));
  it('a suspension may take the place of the termination', () => expect(kinds([{ id: 'm1', kind: 'termination-by-agency', basis: 'R735-40.fine', agreementId: 'a' }], [suspend(6)])).toEqual([]));
});

import { readDecimal, timesFen } from '@due-process/procedure';
import fc from 'fast-check';
import { FUND_ACCOUNTS, heavierPenalty, type AccountShare, type DiscretionChoice, type ViolationItem } from '..';
import { judge } from '../scenarios/told-penalty';

fc.configureGlobal({ seed: 20_260_408 });

/** A multiple from 1 to 2 with up to six places, as text and as millionths. */
const multiple = fc.integer({ min: 1_000_000, max: 2_000_000 }).map((millionths) => ({ millionths, text: `${Math.floor(millionths / 1_000_000)}.${String(millionths % 1_000_000).padStart(6, '0')}` }));
const shares = fc.uniqueArray(fc.record({ account: fc.constantFrom(...FUND_ACCOUNTS), amountFen: fc.integer({ min: 1, max: 10 ** 11 }) }), { selector: (share) => share.account, minLength: 1, maxLength: 3 });
const act = fc.record({ accounts: shares, multiple, refundedPart: fc.double({ min: 0, max: 1, noNaN: true }), gain: fc.integer({ min: 0, max: 10 ** 11 }) });
const acts = fc.array(act, { minLength: 1, maxLength: 6 });
type Drawn = typeof act extends fc.Arbitrary<infer T> ? T : never;

const loss = (accounts: readonly AccountShare[]) => accounts.reduce((sum, share) => sum + share.amountFen, 0);

function proposal(drawn: readonly Drawn[]) {
  const violations = drawn.map(({ accounts, refundedPart, gain }, index): ViolationItem => {
    const refunded = accounts.map((share) => ({ ...share, amountFen: Math.floor(share.amountFen * refundedPart) })).filter((share) => share.amountFen > 0);
    return { id: `v${index}`, act: 'R735-38.2', article: 'R735-38.fine', lossFen: loss(accounts), illegalGainFen: gain, accounts, refunded, actFrom: '2025-01-01', actTo: '2025-06-30', intent: false };
  });
  const discretion = drawn.map((one, index): DiscretionChoice => ({ violation: `v${index}`, grade: 'ordinary', grounds: [], reason: '情节一般', multiple: one.multiple.text }));
  return { violations, discretion };
}

describe('for any acts', () => {
  it('each fine is the nearest 分 of loss times multiple, the half upwards', () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const { assessment } = judge(proposal(drawn));
        drawn.forEach((one, index) => {
          // Exactly half a 分 off at most, and never half a 分 too little: amount - product lies in (-1/2, 1/2].
          const distance = BigInt(assessment!.fines[index]!.amountFen) * 1_000_000n - BigInt(loss(one.accounts)) * BigInt(one.multiple.millionths);
          expect(2n * distance > -1_000_000n && 2n * distance <= 1_000_000n).toBe(true);
        });
      }),
    );
  });

  it('money is conserved: every 分 of the loss is refunded already or posted to its account; the treasury gets fines and confiscations, nothing else', () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const { violations, discretion } = proposal(drawn);
        const { assessment } = judge({ violations, discretion });
        for (const account of FUND_ACCOUNTS) {
          const lost = violations.flatMap((item) => item.accounts).filter((share) => share.account === account);
          const back = violations.flatMap((item) => item.refunded ?? []).filter((share) => share.account === account);
          const posted = assessment!.postings.filter((posting) => posting.account === account).reduce((sum, posting) => sum + posting.amountFen, 0);
          expect(loss(back) + posted).toBe(loss(lost));
        }
        const treasury = assessment!.postings.filter((posting) => posting.account === 'treasury').reduce((sum, posting) => sum + posting.amountFen, 0);
        expect(treasury).toBe(assessment!.fineTotalFen + assessment!.confiscationTotalFen);
        violations.forEach((item) => expect(assessment!.measures.some((m) => m.kind === 'confiscation' && m.violation === item.id)).toBe((item.illegalGainFen ?? 0) > item.lossFen));
      }),
    );
  });

  it('no penalty is heavier than itself, and one with any larger fine is', () => {
    fc.assert(
      fc.property(acts, fc.nat(), (drawn, pick) => {
        const { measures, fines } = judge(proposal(drawn)).assessment!;
        expect(heavierPenalty(measures, [...measures].reverse())).toEqual([]);
        const at = fines[pick % fines.length]!.id;
        expect(heavierPenalty(measures, measures.map((m) => (m.kind === 'fine' && m.id === at ? { ...m, amountFen: m.amountFen + 1 } : m))).map((m) => m.id)).toEqual([at]);
      }),
    );
  });

  it('the legal range has no gap and no overlap: refused below 1 and above 2, never between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000 }), (millionths) => {
        const text = `${Math.floor(millionths / 1_000_000)}.${String(millionths % 1_000_000).padStart(6, '0')}`;
        const { refusals } = judge({ violations: [{ id: 'v0', act: 'R735-38.2', article: 'R735-38.fine', lossFen: 777, accounts: [{ account: 'employee-basic', amountFen: 777 }], actFrom: '2025-01-01', actTo: '2025-01-01', intent: false }], discretion: [{ violation: 'v0', grade: 'ordinary', grounds: [], reason: '一般', multiple: text }] });
        expect(refusals.length === 0).toBe(millionths >= 1_000_000 && millionths <= 2_000_000);
      }),
    );
  });
});

describe('exact decimals', () => {
  it('a product beyond the safe integers is no amount', () => expect(timesFen(Number.MAX_SAFE_INTEGER, readDecimal('2')!)).toBeUndefined());
  it('1.005 x 100 is 100.5 and rounds up, where binary fractions round down', () => expect([timesFen(100, readDecimal('1.005')!), Math.round(1.005 * 100)]).toEqual([101, 100]));
});

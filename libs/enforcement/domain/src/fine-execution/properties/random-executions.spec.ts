import { addDays, surcharge, type LegalDay } from '@due-process/legal-time';
import { replay } from '@due-process/procedure';
import fc from 'fast-check';
import { fineExecution, openSurcharge, paidOn, surchargeLedger, surchargeOwed, type Debt } from '..';
import { fine, HEAD, instalments, OFFICER, PARTY, refund, ToldExecution } from '../scenarios/told-execution';

fc.configureGlobal({ seed: 20_260_409 });

const SERVED: LegalDay = '2026-01-05';

/** Something that somebody tries, after so many days; whether the law allows it is for the procedure to say. */
const attempt = fc.record({ after: fc.integer({ min: 0, max: 25 }), what: fc.constantFrom('pay', 'pay-all', 'pay-surcharge', 'refund', 'collect', 'hand-in', 'pay-in', 'ask', 'grant', 'demand', 'remedy', 'outcome', 'settle', 'break', 'suspend', 'resume', 'court', 'answer', 'change'), part: fc.double({ min: 0, max: 1, noNaN: true }), flip: fc.boolean() });
const life = fc.record({ fine: fc.integer({ min: 1, max: 50_000_00 }), refund: fc.integer({ min: 0, max: 50_000_00 }), attempts: fc.array(attempt, { minLength: 5, maxLength: 30 }) });
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

/** Lives an execution; after every attempt the witness looks. */
function live({ fine: amount, refund: back, attempts }: Life, witness: (told: ToldExecution, day: LegalDay) => void): ToldExecution {
  const debts: Debt[] = [fine(amount), ...(back > 0 ? [refund(back)] : [])];
  const told = new ToldExecution(SERVED, debts, { madeOnTheSpot: true });
  let day = SERVED;
  attempts.forEach(({ after, what, part, flip }, index) => {
    day = addDays(day, after);
    attemptOf(told, day, what, part, flip, index);
    witness(told, day);
  });
  return told;
}

function attemptOf(told: ToldExecution, day: LegalDay, what: Life['attempts'][number]['what'], part: number, flip: boolean, index: number): void {
  const { state } = told;
  const share = (fen: number) => Math.floor(fen * part);
  const openFine = (state.debts[0]?.amountFen ?? 0) - paidOn(state, 'f-v1');
  const reference = `ref-${index}`;
  const pay = (debt: string, amountFen: number) => told.act(day, OFFICER, 'record-payment', { debt, amountFen, on: day, reference });
  const parts = [[addDays(day, 20), openFine - share(openFine)], [addDays(day, 50), share(openFine)]] as const;
  switch (what) {
    case 'pay': return void pay('f-v1', share(openFine));
    case 'pay-all': return void pay('f-v1', openFine);
    case 'pay-surcharge': return void pay('surcharge', flip ? openSurcharge(state, told.context(day).rules, day) : share(1000));
    case 'refund': return void pay('r-v1-employee-basic', share(state.debts[1]?.amountFen ?? 0));
    case 'collect': return void told.act(day, OFFICER, 'collect-on-the-spot', { debt: 'f-v1', amountFen: share(openFine), on: day, ground: flip ? 'small-fine' : 'hard-to-collect-later', receiptRef: reference });
    case 'hand-in': return void told.act(day, OFFICER, 'hand-in-collection', { collection: 1, on: day, reference });
    case 'pay-in': return void told.act(day, OFFICER, 'pay-in-collection', { collection: 1, on: day, reference });
    case 'ask': return void told.act(day, PARTY, 'request-deferral', { kind: 'instalments', reasons: '困难' });
    case 'grant': return void told.act(day, HEAD, 'decide-deferral', instalments(...parts.filter(([, fen]) => fen > 0)));
    case 'demand': return void told.act(day, OFFICER, 'serve-demand', { documentRef: '催告', service: { method: 'direct', receivedOn: day, proof: { receiptRef: '回证' } } });
    case 'remedy': return void told.act(day, OFFICER, 'record-remedy', { kind: flip ? 'litigation' : 'reconsideration', since: addDays(day, -share(20)), documentRef: '受理' });
    case 'outcome': return void told.act(day, OFFICER, 'record-remedy-outcome', { number: state.remedies.find(({ outcome }) => !outcome)?.number ?? 1, result: flip ? 'upheld' : 'withdrawn', on: day, receivedOn: day, documentRef: '决定' });
    case 'settle': return void told.act(day, HEAD, 'settle-enforcement', { documentRef: '协议', reasons: '整改', remedialMeasures: '退回', surchargeFen: share(surchargeOwed(state, told.context(day).rules, day)), parts: parts.filter(([, fen]) => fen > 0).map(([dueOn, amountFen]) => ({ dueOn, amountFen })) });
    case 'break': return void told.act(day, HEAD, 'end-settlement', { reasons: '未付', documentRef: '恢复' });
    case 'suspend': return void told.act(day, HEAD, 'suspend-execution', { ground: 'no-ability', noObviousHarm: flip, reasons: '停业', documentRef: '中止' });
    case 'resume': return void told.act(day, HEAD, 'resume-execution', { reasons: '恢复' });
    case 'court': return void told.act(day, OFFICER, 'apply-to-court', { court: '法院', documentRef: '申请' });
    case 'answer': return void told.act(day, OFFICER, 'record-court-answer', { result: flip ? 'accepted' : 'refused', on: day, documentRef: '答复' });
    case 'change': return void told.act(day, OFFICER, 'record-decision-change', { by: 'court', on: day, documentRef: '判决', amounts: { 'f-v1': share(state.debts[0]?.amountFen ?? 0) } });
  }
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

describe('whatever happens to an execution', () => {
  it('every 分 is where it belongs: postings less repayments are what is held, never more than is owed, each on its own route (LZ-47, APL-74)', () => {
    fc.assert(
      fc.property(life, (drawn) => {
        live(drawn, (told, day) => {
          const { state, postings } = told;
          const inHand = sum(state.payments.filter(({ onTheSpot }, index) => onTheSpot && !state.onTheSpot.find(({ number }) => number === state.payments.slice(0, index + 1).filter((one) => one.onTheSpot).length)?.paidInOn).map(({ amountFen }) => amountFen));
          for (const [kind, debt] of [['fine', 'f-v1'], ['refund', 'r-v1-employee-basic'], ['surcharge', 'surcharge']] as const) {
            const held = sum(postings.filter((one) => one.kind === kind).map(({ amountFen }) => amountFen)) - sum(postings.filter((one) => one.kind === `repayment-of-${kind}`).map(({ amountFen }) => amountFen));
            const owed = kind === 'surcharge' ? surchargeOwed(state, told.context(day).rules, day) : (state.debts.find(({ id }) => id === debt)?.amountFen ?? 0);
            expect(held + (kind === 'fine' ? inHand : 0)).toBe(paidOn(state, debt));
            expect(paidOn(state, debt)).toBeLessThanOrEqual(owed);
          }
          postings.forEach(({ kind, account, amountFen }) => {
            expect(account === 'treasury').toBe(!kind.endsWith('refund'));
            expect(amountFen).toBeGreaterThan(0);
          });
        });
      }),
      { numRuns: 150 },
    );
  });

  it('the surcharge never exceeds the fine, never falls from day to day, and frozen days cost nothing (APL-72, APL-73)', () => {
    fc.assert(
      fc.property(life, (drawn) => {
        const told = live(drawn, () => undefined);
        const { days, capFen, totalFen } = surchargeLedger(told.state, told.context('2026-12-31').rules, '2027-06-30');
        expect(totalFen).toBeLessThanOrEqual(capFen);
        expect(capFen).toBe(told.state.debts[0]?.amountFen);
        expect(sum(days.map(({ addedFen }) => addedFen))).toBe(totalFen);
        const frozen = (day: LegalDay) => told.state.frozen.some(({ from, to }) => from <= day && (to === undefined || day <= to));
        expect(days.filter(({ day, addedFen, reason }) => addedFen < 0 || (addedFen > 0 && (frozen(day) || reason !== 'overdue')))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('without parts it is exactly what legal time counts', () => {
    const day = fc.integer({ min: 0, max: 200 }).map((n) => addDays('2026-01-10', n));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 12 }), day, fc.array(fc.tuple(day, fc.integer({ min: 0, max: 60 })), { maxLength: 3 }), (amount, on, freezes) => {
        const told = new ToldExecution(SERVED, [fine(amount)]);
        const frozen = freezes.map(([from, length], remedy) => ({ remedy, from, to: addDays(from, length) }));
        const dueDay = told.lastDay('payment') ?? '';
        expect(surchargeLedger({ ...told.state, frozen }, told.context(on).rules, on).totalFen).toBe(surcharge({ fine: amount, dueDay, on, frozen }));
      }),
    );
  });

  it('the record gives the same state, also when it was stored as JSON; an ended execution tells its case once and leaves no clock', () => {
    fc.assert(
      fc.property(life, (drawn) => {
        const told = live(drawn, () => undefined);
        expect(JSON.parse(JSON.stringify(replay(fineExecution, JSON.parse(JSON.stringify(told.events)))))).toEqual(JSON.parse(JSON.stringify(told.state)));
        expect(told.errands()).toHaveLength(told.state.closed ? 1 : 0);
        if (told.state.closed) expect(Object.values(told.state.clocks).filter(({ status }) => status === 'running')).toEqual([]);
        else expect(told.tasks('2026-01-05').length + Object.values(told.state.clocks).filter(({ status }) => status === 'running').length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it('no court is asked before the demand and the challenge period are over, or after the three months', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 0, max: 400 }), (drawn, wait) => {
        const attempts = [{ after: 20, what: 'demand' as const, part: 0, flip: false }, ...drawn.attempts];
        const told = live({ ...drawn, attempts }, () => undefined);
        const day = addDays(addDays(SERVED, sum(attempts.map(({ after }) => after))), wait);
        if (told.act(day, OFFICER, 'apply-to-court', { court: '法院', documentRef: '申请' }).length > 0) return;
        const { clocks, challengeEndedOn, remedies, demand } = told.state;
        expect(demand?.over).toBe(true);
        expect(clocks['demand']!.deadline.lastDay < day && challengeEndedOn! < day).toBe(true);
        // An end that no calendar has fixed yet is held against nobody (domain.md 10).
        const { lastDay, status } = clocks['court']!.deadline;
        expect(day <= lastDay || status === 'provisional').toBe(true);
        expect(remedies.every(({ outcome }) => outcome !== undefined)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

import type { LegalDay } from '@due-process/legal-time';
import { accepted, event, pastDay, refusal, stated, unless, type Act } from '@due-process/procedure';
import { TREASURY } from '../../discretion';
import { closing, isNamed, open } from '../clocks';
import { concluded } from '../conclude';
import { openOf } from '../debts';
import { ofThisExecution } from '../gates';
import { OPEN_STAGES, type FineExecution } from '../model';
import { notFen } from './record-payment';

/**
 * Why an officer may take the money: of a decision made on the spot, a small fine or one hard to collect later (APL-68); of any decision, a remote
 * place where the party asks for it (APL-69).
 */
export const SPOT_GROUNDS = ['small-fine', 'hard-to-collect-later', 'remote-at-request'] as const;

const OF_SPOT_DECISIONS: readonly string[] = ['small-fine', 'hard-to-collect-later'] satisfies (typeof SPOT_GROUNDS)[number][];

export interface CollectOnTheSpot {
  readonly debt: string;
  readonly amountFen: number;
  readonly on: LegalDay;
  readonly ground: (typeof SPOT_GROUNDS)[number];
  /** Number of the receipt of the finance department (专用票据): without it the party may refuse (APL-70). */
  readonly receiptRef: string;
}

/** An officer collects the fine on the spot (当场收缴): at most 100 yuan unless one of the two other cases; handed in within two working days (APL-68 to APL-71, O4-52). */
export const collectOnTheSpot: Act<FineExecution, CollectOnTheSpot> = {
  name: 'collect-on-the-spot',
  label: '当场收缴',
  article: 'APL-68',
  roles: ['case-officer'],
  duty: 'officer',
  from: OPEN_STAGES,
  decide(state, input, context, actor) {
    const debt = state.debts.find(({ id, kind }) => id === input.debt && kind === 'fine');
    const limit = context.rules.threshold('APL-68.spot');
    const total = state.debts.filter(({ kind }) => kind === 'fine').reduce((sum, one) => sum + one.amountFen, 0);
    const tooMuch = input.ground === 'small-fine' && (limit.inclusive ? total > limit.value : total >= limit.value);
    return unless(
      [
        ofThisExecution(state, actor),
        !debt && refusal('FINE.DEBT_UNKNOWN', '决定中没有该项罚款。', 'The decision has no such fine.', ['APL-68'], { pointer: '/debt' }),
        !SPOT_GROUNDS.includes(input.ground) && refusal('INPUT.UNKNOWN_VALUE', '当场收缴情形无效。', 'Unknown ground of collection on the spot.', ['APL-68', 'APL-69'], { pointer: '/ground' }),
        OF_SPOT_DECISIONS.includes(input.ground) && !state.decision.madeOnTheSpot && refusal('FINE.NOT_DECIDED_ON_THE_SPOT', '非当场作出的处罚决定，不得以该情形当场收缴。', 'On this ground only the fine of a decision made on the spot is collected there.', ['APL-68', 'APL-67'], { pointer: '/ground' }),
        tooMuch && refusal('FINE.NOT_COLLECTED_ON_THE_SPOT', `罚款超过${limit.value}分，不得以数额较小为由当场收缴。`, `Fines above ${limit.value} 分 are paid at the bank.`, [limit.article, 'APL-67'], { pointer: '/amountFen' }),
        notFen(input.amountFen),
        debt && Number.isSafeInteger(input.amountFen) && input.amountFen > openOf(state, debt) && refusal('FINE.MORE_THAN_OWED', '超出应缴金额。', 'More than is owed.', ['APL-68'], { pointer: '/amountFen' }),
        pastDay(input.on, '/on', context.today, state.decision.servedOn),
        stated(input.receiptRef, '/receiptRef', '专用票据号', 'The receipt', ['APL-70']),
        state.payments.some(({ reference }) => reference === input.receiptRef) && refusal('FINE.REFERENCE_USED', '该票据已登记。', 'This receipt was recorded already.', ['APL-70'], { pointer: '/receiptRef' }),
      ],
      () => {
        const collection = state.onTheSpot.length + 1;
        const data = { debt: input.debt, amountFen: input.amountFen, on: input.on, ground: input.ground, reference: input.receiptRef, collection };
        return concluded(state, [event('CollectedOnTheSpot', '当场收缴', context, data, { visible: true, opens: [open('hand-in', input.on, context, `hand-in#${collection}`)] })], context);
      },
    );
  },
};

export interface PassOnCollection {
  readonly collection: number;
  readonly on: LegalDay;
  readonly reference: string;
}

/** The officer hands the money in at the bureau (交至机关), which pays it in within two working days (APL-71). */
export const handInCollection: Act<FineExecution, PassOnCollection> = {
  name: 'hand-in-collection',
  label: '当场收缴款交至机关',
  article: 'APL-71',
  roles: ['case-officer'],
  duty: 'officer',
  from: OPEN_STAGES,
  decide(state, input, context, actor) {
    const collected = state.onTheSpot.find(({ number }) => number === input.collection);
    return unless(
      [
        ofThisExecution(state, actor),
        (!collected || collected.handedInOn !== undefined) && refusal('FINE.NOTHING_IN_HAND', '没有待交的当场收缴款。', 'No collected money waits to be handed in.', ['APL-71'], { pointer: '/collection' }),
        pastDay(input.on, '/on', context.today, collected?.collectedOn),
        stated(input.reference, '/reference', '交接凭证', 'The reference', ['APL-71']),
      ],
      () =>
        accepted([
          event('CollectionHandedIn', '当场收缴款交至机关', context, input, {
            closes: closing(state, 'met', (clock) => clock.id === `hand-in#${input.collection}`),
            opens: [open('pay-in', input.on, context, `pay-in#${input.collection}`)],
          }),
        ]),
    );
  },
};

/** The bureau pays the money in at the bank (缴付银行): only now it is in the treasury (APL-71, APL-74). */
export const payInCollection: Act<FineExecution, PassOnCollection> = {
  name: 'pay-in-collection',
  label: '当场收缴款缴付银行',
  article: 'APL-71',
  roles: ['case-officer'],
  duty: 'officer',
  from: OPEN_STAGES,
  decide(state, input, context, actor) {
    const collected = state.onTheSpot.find(({ number }) => number === input.collection);
    const waits = collected?.handedInOn !== undefined && collected.paidInOn === undefined;
    return unless(
      [
        ofThisExecution(state, actor),
        !waits && refusal('FINE.NOTHING_IN_HAND', '没有待缴付的当场收缴款。', 'No collected money waits to be paid in.', ['APL-71'], { pointer: '/collection' }),
        pastDay(input.on, '/on', context.today, collected?.handedInOn),
        stated(input.reference, '/reference', '缴款凭证号', 'The reference', ['APL-71', 'APL-74']),
      ],
      () => {
        const amountFen = state.payments.filter((one) => one.onTheSpot).at(input.collection - 1)?.amountFen ?? 0;
        const closes = closing(state, 'met', (clock) => isNamed('hand-in', 'pay-in')(clock) && clock.id.endsWith(`#${input.collection}`));
        return concluded(state, [event('CollectionPaidIn', '当场收缴款缴付银行', context, { ...input, amountFen }, { closes })], context, [{ kind: 'fine', amountFen, account: TREASURY, reference: input.reference }]);
      },
    );
  },
};

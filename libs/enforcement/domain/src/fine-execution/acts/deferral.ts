import { isLegalDay, type LegalDay } from '@due-process/legal-time';
import { accepted, event, oneOf, refusal, stated, unless, type Act, type ActContext } from '@due-process/procedure';
import { closing, isInstalment, isNamed, open, openInstalments, runs } from '../clocks';
import { after } from '../conclude';
import { openFines, openPrincipal, paidOn } from '../debts';
import { courtStart, ofThisExecution, pursuedStage, type Problem } from '../gates';
import type { DeferralKind, Due, FineExecution, FineStage, Schedule } from '../model';

const REQUESTED_IN: readonly FineStage[] = ['DUE', 'DEFERRED', 'OVERDUE', 'DEMANDED', 'DEMAND_OVER', 'SUSPENDED'];
const KINDS: readonly DeferralKind[] = ['postponement', 'instalments'];

export interface RequestDeferral {
  readonly kind: DeferralKind;
  readonly reasons: string;
  readonly proposal?: readonly Due[];
}

/** The party asks for time (申请延期、分期缴纳): real economic hardship, on request (APL-66, O4-53, O4-54). */
export const requestDeferral: Act<FineExecution, RequestDeferral> = {
  name: 'request-deferral',
  label: '申请延期或者分期缴纳',
  article: 'APL-66',
  roles: ['institution', 'physician', 'case-officer'],
  from: REQUESTED_IN,
  decide(state, input, context, actor) {
    return unless(
      [
        ofThisExecution(state, actor),
        oneOf(input.kind, KINDS, '/kind', '申请种类', 'kind of deferral'),
        stated(input.reasons, '/reasons', '经济困难的理由', 'The hardship', ['APL-66']),
        waiting(state) && refusal('FINE.DEFERRAL_PENDING', '已有待决定的申请。', 'A request is waiting for its decision.', ['APL-66']),
        openFines(state) === 0 && refusal('FINE.NOTHING_OWED', '没有未缴罚款。', 'No fine is open.', ['APL-66']),
      ],
      () => accepted([event('DeferralRequested', '申请延期或者分期缴纳', context, { ...input, number: state.deferrals.length + 1, on: context.today }, { visible: true })]),
    );
  },
};

export const waiting = ({ deferrals }: Pick<FineExecution, 'deferrals'>) => deferrals.find(({ decision }) => decision === undefined);

export interface DecideDeferral {
  readonly decision: 'approved' | 'refused';
  /** Number of the written decision that tells the party (O4-54). */
  readonly documentRef: string;
  readonly reasons: string;
  /** Parts of the open fines with their last days; one part for a postponement. */
  readonly parts?: readonly Due[];
}

/** A head decides in writing (批准延期、分期缴纳): from then on the fines are due by the plan, and only what is late by it bears a surcharge (APL-66, O4-54). */
export const decideDeferral: Act<FineExecution, DecideDeferral> = {
  name: 'decide-deferral',
  label: '批准延期或者分期缴纳',
  article: 'O4-54',
  roles: ['bureau-head'],
  duty: 'approver',
  from: REQUESTED_IN,
  decide(state, input, context, actor) {
    const asked = waiting(state);
    const parts = listed(input.parts);
    return unless(
      [
        ofThisExecution(state, actor),
        !asked && refusal('FINE.NO_REQUEST', '当事人没有提出申请。', 'The party has not asked for it.', ['APL-66']),
        oneOf(input.decision, ['approved', 'refused'], '/decision', '决定', 'decision'),
        stated(input.documentRef, '/documentRef', '书面决定文号', 'The written decision', ['O4-54']),
        stated(input.reasons, '/reasons', '理由', 'The reasons', ['APL-66']),
        ...(input.decision === 'approved' ? planProblems(parts, openFines(state), context.today, asked?.kind) : []),
      ],
      () => {
        const said = { number: asked?.number, documentRef: input.documentRef, reasons: input.reasons, on: context.today };
        if (input.decision === 'refused') return accepted([event('DeferralRefused', '不予批准延期或者分期缴纳', context, said, { visible: true })]);
        return approved(state, parts, said, asked?.kind ?? 'instalments', context);
      },
    );
  },
};

function approved(state: FineExecution, parts: readonly Due[], said: object, kind: DeferralKind, context: ActContext) {
  const schedule: Schedule = { from: context.today, why: kind, parts, paidFen: paidFines(state) };
  const endsOn = parts.at(-1)?.dueOn;
  const data = { ...said, kind, schedule, endsOn };
  const planned = after(state, [event('DeferralApproved', '', context, data)]);
  const others = openPrincipal(state) > openFines(state);
  const closes = closing(state, 'cancelled', (clock) => isInstalment(clock) || isNamed('demand', 'suspension')(clock) || (!others && isNamed('payment')(clock)));
  const opens = [...openInstalments(parts, context.today, state.schedules.length, context), ...(runs(state, 'court') && state.challengeEndedOn ? [open('court', courtStart(planned, state.challengeEndedOn), context)] : [])];
  const stage: FineStage = state.stage === 'SUSPENDED' ? 'SUSPENDED' : pursuedStage(planned, context);
  return accepted([event('DeferralApproved', '批准延期或者分期缴纳', context, { ...data, stage }, { visible: true, closes: state.stage === 'SUSPENDED' ? closes.filter(({ clock }) => clock !== 'suspension') : closes, opens })]);
}

/** Fines paid so far, 分. */
export const paidFines = (state: FineExecution): number => state.debts.filter(({ kind }) => kind === 'fine').reduce((sum, { id }) => sum + paidOn(state, id), 0);

export const listed = (parts: readonly Due[] | undefined): readonly Due[] => (Array.isArray(parts) ? parts : []).filter((part) => typeof part === 'object' && part !== null).map(({ dueOn, amountFen }) => ({ dueOn, amountFen }));

/** The parts are real days ahead in order, and together exactly what is open. */
export function planProblems(parts: readonly Due[], openFen: number, today: LegalDay, kind?: DeferralKind): Problem[] {
  const at = { pointer: '/parts' };
  const articles = ['APL-66', 'O4-54'];
  const fits = parts.length > 0 && parts.every(({ dueOn, amountFen }) => isLegalDay(dueOn) && Number.isSafeInteger(amountFen) && amountFen > 0);
  if (!fits) return [refusal('FINE.PLAN_INCOMPLETE', '须列明每期的缴纳日期和金额（分）。', 'Each part needs its day and its amount in 分.', articles, at)];
  return [
    kind === 'postponement' && parts.length !== 1 && refusal('FINE.POSTPONEMENT_IS_ONE_PART', '延期缴纳只有一个日期；多期为分期缴纳。', 'A postponement has one day; several parts are instalments.', articles, at),
    parts.some(({ dueOn }, index) => dueOn <= (parts[index - 1]?.dueOn ?? today)) && refusal('FINE.PLAN_OUT_OF_ORDER', `缴纳日期须晚于今日（${today}）并依次递后。`, `The days lie after today (${today}), each after the one before.`, articles, at),
    parts.reduce((sum, { amountFen }) => sum + amountFen, 0) !== openFen && refusal('FINE.PLAN_DOES_NOT_ADD_UP', `各期金额之和须等于未缴罚款 ${openFen} 分。`, `The parts must add up to the open fines, ${openFen} 分.`, articles, at),
  ];
}

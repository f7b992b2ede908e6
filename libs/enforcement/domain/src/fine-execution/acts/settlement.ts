import { accepted, event, refusal, stated, unless, type Act } from '@due-process/procedure';
import { SURCHARGE, PURSUED_STAGES, type Due, type FineExecution, type Schedule } from '../model';
import { closing, isInstalment, openInstalments } from '../clocks';
import { inHand, openFines, openTotal, paidOn, surchargeOwed } from '../debts';
import { nothingOverdue, ofThisExecution, overdueOn, pursuable, pursuedStage, type Moment } from '../gates';
import { listed, paidFines, planProblems } from './deferral';
import { after, executionOver } from '../conclude';

export interface SettleEnforcement {
  readonly documentRef: string;
  /** What the party has done to make good (补救措施): without it no surcharge is reduced. */
  readonly remedialMeasures?: string;
  /** Surcharge in total after the agreement, 分: not more than has accrued, not less than was paid. */
  readonly surchargeFen: number;
  /** Parts of the open fines with their last days. */
  readonly parts: readonly Due[];
  readonly reasons: string;
}

/** An agreement on enforcement (执行协议): performance in stages; the surcharge may be reduced, the fine never (ACL-42). */
export const settleEnforcement: Act<FineExecution, SettleEnforcement> = {
  name: 'settle-enforcement',
  label: '达成执行协议',
  article: 'ACL-42',
  roles: ['bureau-head'],
  duty: 'approver',
  from: PURSUED_STAGES,
  decide(state, input, context, actor) {
    const accrued = surchargeOwed(state, context.rules, context.today);
    const paid = paidOn(state, SURCHARGE);
    const parts = listed(input.parts);
    const sum = Number.isSafeInteger(input.surchargeFen) && input.surchargeFen >= 0;
    return unless(
      [
        ofThisExecution(state, actor),
        nothingOverdue(state, context),
        state.settlement !== undefined && refusal('FINE.ALREADY_SETTLED', '执行协议只能达成一次；未履行的恢复强制执行。', 'There is one agreement; where it is broken enforcement goes on.', ['ACL-42']),
        stated(input.documentRef, '/documentRef', '执行协议文号', 'The agreement', ['ACL-42']),
        stated(input.reasons, '/reasons', '理由', 'The reasons', ['ACL-42']),
        (!sum || input.surchargeFen > accrued || input.surchargeFen < paid) && refusal('FINE.SURCHARGE_NOT_REDUCED', `加处罚款须在已缴 ${paid} 分和已计 ${accrued} 分之间。`, `The surcharge lies between what was paid (${paid} 分) and what has accrued (${accrued} 分).`, ['ACL-42', 'ACL-45'], { pointer: '/surchargeFen' }),
        sum && input.surchargeFen < accrued && stated(input.remedialMeasures, '/remedialMeasures', '补救措施', 'The remedial measures', ['ACL-42']),
        ...(openFines(state) > 0 || parts.length > 0 ? planProblems(parts, openFines(state), context.today) : []),
      ],
      () => {
        const schedule: Schedule = { from: context.today, why: 'settlement', parts, paidFen: paidFines(state) };
        const data = { ...input, parts, on: context.today, accruedFen: accrued, schedule };
        const settled = after(state, [event('EnforcementSettled', '', context, data)]);
        // A party that owes nothing but surcharge may be let off all of it: then nothing is left to wait for (O4-56).
        if (openTotal(settled, context.rules, context.today) === 0 && !inHand(settled)) return accepted([event('EnforcementSettled', '达成执行协议', context, { ...data, stage: 'PERFORMED' }, { visible: true }), executionOver(settled, 'performed', context)]);
        const opens = openInstalments(parts, context.today, state.schedules.length, context);
        return accepted([event('EnforcementSettled', '达成执行协议', context, data, { visible: true, closes: closing(state, 'cancelled', isInstalment), ...(opens.length > 0 ? { opens } : {}) })]);
      },
    );
  },
};

export interface EndSettlement {
  readonly reasons: string;
  readonly documentRef: string;
}

/** The party does not keep the agreement (恢复强制执行): enforcement goes on, and the reduction is lost (ACL-42(2)). */
export const endSettlement: Act<FineExecution, EndSettlement> = {
  name: 'end-settlement',
  label: '恢复强制执行',
  article: 'ACL-42',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ['SETTLED'],
  decide(state, input, context, actor) {
    return unless(
      [
        ofThisExecution(state, actor),
        !isBroken(state, context) && refusal('FINE.SETTLEMENT_IS_KEPT', '当事人没有违反执行协议。', 'The party has kept the agreement so far.', ['ACL-42']),
        stated(input.reasons, '/reasons', '理由', 'The reasons', ['ACL-42']),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['ACL-42']),
      ],
      () => {
        // Everything that is open is due again by the day on which it first was.
        const schedule: Schedule = { from: context.today, why: 'settlement-broken', parts: openFines(state) > 0 ? [{ dueOn: firstDue(state), amountFen: openFines(state) }] : [], paidFen: paidFines(state) };
        const data = { ...input, on: context.today, schedule };
        const broken = after(state, [event('SettlementBroken', '', context, data)]);
        return accepted([event('SettlementBroken', '恢复强制执行', context, { ...data, stage: pursuedStage(broken, context) }, { visible: true, closes: closing(state, 'cancelled', isInstalment) })]);
      },
    );
  },
};

const firstDue = ({ schedules, decision }: FineExecution): string => schedules[0]?.parts[0]?.dueOn ?? decision.servedOn;

/** A part is late, or all parts are paid, the last day has passed and the agreed surcharge has not come. */
const isBroken = (state: FineExecution, moment: Moment): boolean => overdueOn(state, moment.today) || (pursuable(state, moment) && (state.schedules.at(-1)?.parts.at(-1)?.dueOn ?? '') < moment.today);

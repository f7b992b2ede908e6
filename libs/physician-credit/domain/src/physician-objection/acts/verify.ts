import { isLegalDay, type LegalDay } from '@due-process/legal-time';
import { accepted, event, oneOf, pastDay, refusal, stated, unless, type Act } from '@due-process/procedure';
import { ofTheArea } from '../../gates';
import type { WithAccount } from '../../physician-account/model';
import { answerClock, refusedPause } from '../clocks';
import { openAppraisal, VERIFIERS, type Appraisal, type PhysicianObjection, type VerifiedBy } from '../model';

export interface RecordVerification {
  readonly by: VerifiedBy;
  readonly verifiedOn: LegalDay;
  readonly findings: string;
  readonly recordRef: string;
}

/** The agency looks into it (核实, QN-3(2)4c): itself, or with experts; without that nothing is decided. */
export const recordVerification: Act<PhysicianObjection, RecordVerification, WithAccount> = {
  name: 'record-verification',
  label: '核实',
  article: 'QN-3.answer',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['ACCEPTED'],
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheArea(actor, state.region),
        openAppraisal(state) && refusal('OBJECTION.APPRAISAL_OPEN', '鉴定尚未结束。', 'The appraisal has not come back.', ['PQP.answer']),
        oneOf(input.by, VERIFIERS, '/by', '核实方式', 'way of verifying'),
        pastDay(input.verifiedOn, '/verifiedOn', context.today, state.acceptedOn),
        stated(input.findings, '/findings', '核实情况', 'The findings', ['QN-3.answer']),
        stated(input.recordRef, '/recordRef', '核实记录', 'The record', ['QN-3.answer']),
      ],
      () => accepted([event('ObjectionVerified', '核实', context, { by: input.by, on: input.verifiedOn, findings: input.findings, recordRef: input.recordRef })]),
    );
  },
};

export interface BeginAppraisal {
  /** The fixed time; the day `from` is not excluded, the day `to` is. */
  readonly from: LegalDay;
  readonly to: LegalDay;
  readonly examiner: string;
  readonly documentRef: string;
}

/** Experts are asked (专家鉴定): their time is no part of the twenty working days (PQP.answer). Qiannan knows no such exception, so there it is refused. */
export const beginAppraisal: Act<PhysicianObjection, BeginAppraisal, WithAccount> = {
  name: 'begin-appraisal',
  label: '鉴定',
  article: 'PQP.answer',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['ACCEPTED'],
  decide(state, input, context, actor) {
    const days = isLegalDay(input.from) && isLegalDay(input.to);
    const appraisal: Appraisal = { id: `appraisal#${state.appraisals.length + 1}`, from: input.from, to: input.to };
    const sound = days && input.from < input.to && input.from >= (state.acceptedOn ?? input.from);
    return unless(
      [
        ofTheArea(actor, state.region),
        openAppraisal(state) && refusal('OBJECTION.APPRAISAL_OPEN', '鉴定尚未结束。', 'An appraisal is going on already.', ['PQP.answer']),
        !days && refusal('DATE.INVALID', '日期不存在。', 'There is no such day.', [], { pointer: '/from' }),
        days && input.from >= input.to && refusal('OBJECTION.APPRAISAL_EMPTY', '期间的末日须晚于首日。', 'The time must end after its first day.', ['PQP.answer'], { pointer: '/to' }),
        days && pastDay(input.from, '/from', context.today, state.acceptedOn),
        sound && refusedPause(state, [...state.appraisals, appraisal], context),
        stated(input.examiner, '/examiner', '鉴定专家或者机构', 'Who appraises', ['PQP.answer']),
        stated(input.documentRef, '/documentRef', '委托书', 'The letter', ['PQP.answer']),
      ],
      () => {
        const clock = answerClock(state.answerRule, state.acceptedOn ?? context.today, context, [...state.appraisals, appraisal]);
        return accepted([event('AppraisalBegun', '鉴定', context, { appraisal, examiner: input.examiner, documentRef: input.documentRef, lastDay: clock.deadline.lastDay }, { visible: true, opens: [clock] })]);
      },
    );
  },
};

export interface EndAppraisal {
  readonly appraisal: string;
  readonly endedOn: LegalDay;
  readonly reportRef: string;
}

/** The appraisal is back: what it really took is excluded, more or less than fixed. */
export const endAppraisal: Act<PhysicianObjection, EndAppraisal, WithAccount> = {
  name: 'end-appraisal',
  label: '鉴定结束',
  article: 'PQP.answer',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['ACCEPTED'],
  decide(state, input, context, actor) {
    const open = state.appraisals.find((one) => one.id === input.appraisal && one.endedOn === undefined);
    const ended = state.appraisals.map((one) => (one.id === input.appraisal ? { ...one, endedOn: input.endedOn } : one));
    const dated = pastDay(input.endedOn, '/endedOn', context.today, open?.from);
    return unless(
      [
        ofTheArea(actor, state.region),
        !open && refusal('OBJECTION.NO_SUCH_APPRAISAL', '没有正在进行的鉴定。', 'No such appraisal is going on.', ['PQP.answer'], { pointer: '/appraisal' }),
        dated,
        open && !dated && refusedPause(state, ended, context),
        stated(input.reportRef, '/reportRef', '鉴定意见', 'The report', ['PQP.answer']),
      ],
      () => {
        const clock = answerClock(state.answerRule, state.acceptedOn ?? context.today, context, ended);
        return accepted([event('AppraisalEnded', '鉴定结束', context, { appraisal: input.appraisal, endedOn: input.endedOn, reportRef: input.reportRef, lastDay: clock.deadline.lastDay }, { visible: true, opens: [clock] })]);
      },
    );
  },
};

import { accepted, event, oneOf, stated, unless, type Act } from '@due-process/procedure';
import { closing, isNamed, open } from '../clocks';
import { ofThisExecution, pursuedStage } from '../gates';
import { SUSPENSION_GROUNDS, type FineExecution, type SuspensionGround } from '../model';

export interface SuspendExecution {
  readonly ground: SuspensionGround;
  /** No obvious harm to society (没有明显社会危害): only then execution ends after three years (ACL-39(2)). */
  readonly noObviousHarm: boolean;
  readonly reasons: string;
  readonly documentRef: string;
}

/** Execution is suspended (中止执行): no ability for the time being, a third party's claim, harm that cannot be made good, or other grounds (ACL-39). */
export const suspendExecution: Act<FineExecution, SuspendExecution> = {
  name: 'suspend-execution',
  label: '中止执行',
  article: 'ACL-39',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ['OVERDUE', 'DEMANDED', 'DEMAND_OVER', 'SETTLED'],
  decide(state, input, context, actor) {
    return unless(
      [
        ofThisExecution(state, actor),
        oneOf(input.ground, SUSPENSION_GROUNDS, '/ground', '中止执行情形', 'ground of suspension'),
        stated(input.reasons, '/reasons', '理由', 'The reasons', ['ACL-39']),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['ACL-39']),
      ],
      () => {
        const mayEnd = input.ground === 'no-ability' && input.noObviousHarm === true;
        return accepted([event('ExecutionSuspended', '中止执行', context, { ...input, from: context.today }, { visible: true, ...(mayEnd ? { opens: [open('suspension', context.today, context)] } : {}) })]);
      },
    );
  },
};

export interface ResumeExecution {
  readonly reasons: string;
}

/** The cause of the suspension has ended (恢复执行, ACL-39(2)). */
export const resumeExecution: Act<FineExecution, ResumeExecution> = {
  name: 'resume-execution',
  label: '恢复执行',
  article: 'ACL-39',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ['SUSPENDED'],
  decide(state, input, context, actor) {
    return unless([ofThisExecution(state, actor), stated(input.reasons, '/reasons', '理由', 'The reasons', ['ACL-39'])], () => {
      const stage = state.settlement && state.settlement.brokenOn === undefined ? 'SETTLED' : pursuedStage(state, context);
      return accepted([event('ExecutionResumed', '恢复执行', context, { ...input, on: context.today, stage }, { visible: true, closes: closing(state, 'cancelled', isNamed('suspension')) })]);
    });
  },
};

import { accepted, refusal, unless, type Act } from '@due-process/procedure';
import { stated } from '../dates';
import { event } from '../event';
import { ofTheDeciders, ofTheDecidersBureau } from '../gates';
import type { BreachCase, BreachReferences } from '../model';

export interface CheckDecision {
  readonly opinion: string;
}

/** The bureau of the same level checks the decision (同级医疗保障行政部门审核, LZ-24(2)); this never delays its service (C15). */
export const checkDecision: Act<BreachCase, CheckDecision, BreachReferences> = {
  name: 'check-decision',
  label: '同级医保部门审核',
  article: 'LZ-24(2)',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ['DECIDED', 'DECISION_SERVED', 'PERFORMED'],
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheDecidersBureau(state, actor),
        state.checkedOn && refusal('BREACH.ALREADY_CHECKED', '已审核。', 'Already checked.', ['LZ-24(2)']),
        stated(input.opinion, '/opinion', '审核意见', 'The opinion', ['LZ-24(2)']),
      ],
      () => accepted([event('DecisionChecked', '同级医保部门审核', context, { opinion: input.opinion, on: context.today })]),
    );
  },
};

export interface FileDecision {
  readonly filingRef: string;
}

/** The decision is filed with the city bureau (备案) within 3 working days, after the check (LZ-24(2)). A late filing stays possible and shows as late. */
export const fileDecision: Act<BreachCase, FileDecision, BreachReferences> = {
  name: 'file-decision',
  label: '报市医保局备案',
  article: 'LZ-24(2)',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['DECIDED', 'DECISION_SERVED', 'PERFORMED'],
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheDeciders(state, actor),
        !state.checkedOn && refusal('BREACH.NOT_CHECKED', '须先经同级医疗保障行政部门审核。', 'The bureau of the same level must check it first.', ['LZ-24(2)']),
        state.filedOn && refusal('BREACH.ALREADY_FILED', '已备案。', 'Already filed.', ['LZ-24(2)']),
        stated(input.filingRef, '/filingRef', '备案号', 'The filing reference', ['LZ-24(2)']),
      ],
      () => {
        const late = state.clocks['filing']?.status === 'expired';
        return accepted([event('DecisionFiled', '报市医保局备案', context, { ...input, on: context.today, late }, { closes: [{ clock: 'filing', how: 'met' }] })]);
      },
    );
  },
};

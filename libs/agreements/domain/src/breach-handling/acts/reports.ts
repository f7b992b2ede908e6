import { accepted, refusal, unless, type Act } from '@due-process/procedure';
import { stated } from '../dates';
import { event } from '../event';
import { ofTheAgency, ofTheSameLevelBureau } from '../gates';
import type { BreachCase, BreachReferences } from '../model';

export interface ReportIllegality {
  readonly facts: string;
  readonly documentRef: string;
}

/** Suspected illegality goes to the bureau in time (LZ-18(3), SIA-44): the penalty track runs beside this one. */
export const reportIllegality: Act<BreachCase, ReportIllegality, BreachReferences> = {
  name: 'report-illegality',
  label: '报请行政部门处理涉嫌违法行为',
  article: 'LZ-18(3)',
  roles: ['case-officer', 'agency-head'],
  duty: { 'case-officer': 'officer', 'agency-head': 'approver' },
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheAgency(state, actor),
        state.illegalityReportedOn && refusal('BREACH.ALREADY_REPORTED', '已报请。', 'Already reported.', ['LZ-18(3)']),
        stated(input.facts, '/facts', '涉嫌违法事实', 'The suspected facts', ['LZ-18(3)']),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['LZ-18(3)']),
      ],
      () => accepted([event('IllegalityReported', '报请行政部门处理涉嫌违法行为', context, { ...input, on: context.today })]),
    );
  },
};

export interface ReportMajorBreach {
  readonly reasons: string;
}

/** A major breach, or a lead that may draw public attention, is reported to the bureau of the same level (LZ-24(1)). */
export const reportMajorBreach: Act<BreachCase, ReportMajorBreach, BreachReferences> = {
  name: 'report-major-breach',
  label: '重大违约报告',
  article: 'LZ-24(1)',
  roles: ['case-officer', 'agency-head'],
  duty: { 'case-officer': 'officer', 'agency-head': 'approver' },
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheAgency(state, actor),
        state.majorReported && refusal('BREACH.ALREADY_REPORTED', '已报告。', 'Already reported.', ['LZ-24(1)']),
        stated(input.reasons, '/reasons', '重大情形', 'Why it is major', ['LZ-24(1)']),
      ],
      () => accepted([event('MajorBreachReported', '重大违约报告', context, { ...input, on: context.today })]),
    );
  },
};

export interface ForwardMajorBreach {
  readonly documentRef: string;
}

/** The bureau of the same level passes the report on to the upper bureau (报告上级, LZ-24(1)). */
export const forwardMajorBreach: Act<BreachCase, ForwardMajorBreach, BreachReferences> = {
  name: 'forward-major-breach',
  label: '重大违约上报',
  article: 'LZ-24(1)',
  roles: ['bureau-head'],
  duty: 'approver',
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheSameLevelBureau(state, actor),
        !state.majorReported && refusal('BREACH.NOT_REPORTED', '经办机构尚未报告。', 'The agency has not reported.', ['LZ-24(1)']),
        state.majorReported?.forwardedOn && refusal('BREACH.ALREADY_REPORTED', '已上报。', 'Already forwarded.', ['LZ-24(1)']),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['LZ-24(1)']),
      ],
      () => accepted([event('MajorBreachForwarded', '重大违约上报', context, { ...input, on: context.today })]),
    );
  },
};

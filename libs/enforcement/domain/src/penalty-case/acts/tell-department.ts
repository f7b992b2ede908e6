import { accepted, event, oneOf, refusal, stated, texts, unless } from '@due-process/procedure';
import { agreementLead } from '../follow-up';
import { notDelegated, type PenaltyAct } from '../guards';
import { AFTER_DECISION, BEFORE_DECISION, DEPARTMENTS, type Department } from '../model';

export interface TellDepartment {
  readonly department: Department;
  readonly facts: string;
  readonly documentRef: string;
  /** Whom it concerns, by code: officials and party members for the discipline bodies (LZ-39(2)). */
  readonly persons?: readonly string[];
}

/**
 * Another body is told what is its own (告知、移送): the health, market and drug authorities, the discipline bodies, the procuratorate, the tax and
 * audit authorities, another bureau; the agency, whose breach lead opens by itself (O4-43(4), LZ-39(2), TR-19). The police has its own way (TR-5).
 */
export const tellDepartment: PenaltyAct<TellDepartment> = {
  name: 'tell-department',
  label: '告知、移送其他机关',
  article: 'O4-43',
  roles: ['bureau-head'],
  duty: 'approver',
  from: [...BEFORE_DECISION, ...AFTER_DECISION, 'ANNULLED'],
  decide(state, input, context, actor) {
    const errands = input.department === 'agency' ? agreementLead(state, input.facts) : [];
    return unless(
      [
        notDelegated(actor),
        oneOf(input.department, DEPARTMENTS, '/department', '受移送机关', 'body'),
        stated(input.facts, '/facts', '移送事实', 'The facts', ['O4-43']),
        stated(input.documentRef, '/documentRef', '移送函文号', 'The document reference', ['O4-43']),
        input.department === 'discipline' && texts(input.persons).length === 0 && refusal('INPUT.MISSING', '须写明涉及的监察对象（编号）。', 'The officials concerned must be named by code.', [context.rules.article('TR-19'), 'LZ-39(2)'], { pointer: '/persons' }),
        input.department === 'agency' && !state.party.agreementId && refusal('PENALTY.NO_AGREEMENT', '当事人没有服务协议。', 'The party has no service agreement.', ['O4-43'], { pointer: '/department' }),
        input.department === 'agency' && state.party.agreementId && errands.length === 0 && refusal('PENALTY.ALREADY_TOLD', '已移送经办机构。', 'The agency was told already.', ['O4-43']),
      ],
      () => accepted([event('DepartmentTold', '告知、移送其他机关', context, { department: input.department, facts: input.facts, documentRef: input.documentRef, persons: texts(input.persons), on: context.today }, { errands })]),
    );
  },
};

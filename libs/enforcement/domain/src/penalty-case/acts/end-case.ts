import { accepted, event, refusal, stated, unless } from '@due-process/procedure';
import { closingAll } from '../clocks';
import { filedByThePolice, openOfTheCrime } from '../crime';
import { releaseMeasures } from '../follow-up';
import { notDelegated, type PenaltyAct } from '../guards';
import { BEFORE_DECISION } from '../model';
import { groundOf } from '../papers';
import { releaseWithTheCase } from './settlement-hold';

export interface EndCase {
  readonly ground: string;
  readonly reasons: string;
  readonly documentRef: string;
}

/**
 * A head ends the case before its decision (终止, O4-47): nobody is left to answer, a transferred crime, another ground. Everything preserved,
 * sealed or held for it is released in the same moment; what is sealed for a crime goes along with it by its own act (ACL-21).
 */
export const endCase: PenaltyAct<EndCase> = {
  name: 'end-case',
  label: '终止案件',
  article: 'O4-47',
  roles: ['bureau-head'],
  duty: 'approver',
  from: BEFORE_DECISION,
  decide(state, input, context, actor) {
    const filed = filedByThePolice(state);
    const open = openOfTheCrime(state);
    return unless(
      [
        notDelegated(actor),
        groundOf(input.ground, 'O4-47.grounds', context.rules),
        input.ground === 'crime-transferred' && !filed && refusal('PENALTY.POLICE_HAS_NOT_FILED', '公安机关尚未立案。', 'The police has not filed the case.', ['O4-47', 'TR-8'], { pointer: '/ground' }),
        filed && open.length > 0 && refusal('PENALTY.NOT_HANDED_OVER', '案件材料尚未移交公安机关。', 'The material has not been handed over.', [context.rules.article('TR-12')]),
        !filed && open.length > 0 && refusal('PENALTY.CRIME_PENDING', '涉嫌犯罪的移送尚未完成。', 'A suspected crime is on its way.', ['TR-5']),
        stated(input.reasons, '/reasons', '终止理由', 'The reasons', ['O4-47']),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['O4-47']),
      ],
      () =>
        accepted([
          ...releaseWithTheCase(state, context, '案件终止'),
          event('CaseEnded', '终止案件', context, { ground: input.ground, reasons: input.reasons, documentRef: input.documentRef, on: context.today }, {
            visible: true,
            closes: closingAll(state),
            errands: releaseMeasures(state, context, 'ended', input.ground === 'crime-transferred' ? ['assistance-request'] : undefined),
          }),
        ]),
    );
  },
};

import type { LegalDay } from '@due-process/legal-time';
import { accepted, countClock, event, oneOf, pastDay, refusal, stated, unless, type Act } from '@due-process/procedure';
import { closing, isNamed, open } from '../clocks';
import { executionOver } from '../conclude';
import { openPrincipal, openSurcharge } from '../debts';
import { courtProblems, ofThisExecution, pursuedStage } from '../gates';
import { ledgerSpans, surchargeLedger } from '../ledger';
import type { FineExecution } from '../model';

export interface ApplyToCourt {
  readonly court: string;
  readonly documentRef: string;
}

/** The court is asked to enforce (申请强制执行), because the bureau has no power of its own to do so (ACL-46): after the demand and the challenge period, within three months (ACL-53, ACL-54, APL-72). */
export const applyToCourt: Act<FineExecution, ApplyToCourt> = {
  name: 'apply-to-court',
  label: '申请法院强制执行',
  article: 'ACL-53',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['OVERDUE', 'DEMANDED', 'DEMAND_OVER'],
  decide(state, input, context, actor) {
    return unless(
      [ofThisExecution(state, actor), ...courtProblems(state, context), stated(input.court, '/court', '法院', 'The court', ['ACL-53']), stated(input.documentRef, '/documentRef', '申请书文号', 'The document reference', ['ACL-53'])],
      () => {
        const ledger = surchargeLedger(state, context.rules, context.today);
        const data = { ...input, on: context.today, principalFen: openPrincipal(state), surchargeFen: openSurcharge(state, context.rules, context.today), surchargeExplained: ledgerSpans(ledger) };
        return accepted([event('CourtAsked', '申请法院强制执行', context, data, { visible: true, closes: closing(state, 'met', isNamed('court')), opens: [open('court-acceptance', context.today, context)] })]);
      },
    );
  },
};

export interface RecordCourtAnswer {
  readonly result: 'accepted' | 'refused';
  readonly on: LegalDay;
  readonly documentRef: string;
}

/** The court has answered (法院受理、不予受理): accepted closes the execution (O4-56(2)); its ruling follows within seven working days (ACL-56, ACL-57). */
export const recordCourtAnswer: Act<FineExecution, RecordCourtAnswer> = {
  name: 'record-court-answer',
  label: '法院答复',
  article: 'ACL-56',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['COURT_APPLIED'],
  decide(state, input, context, actor) {
    return unless(
      [
        ofThisExecution(state, actor),
        oneOf(input.result, ['accepted', 'refused'], '/result', '答复', 'answer'),
        pastDay(input.on, '/on', context.today, state.court?.appliedOn),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['ACL-56']),
        !state.court && refusal('FINE.COURT_NOT_ASKED', '尚未申请强制执行。', 'The court has not been asked.', ['ACL-53']),
      ],
      () => {
        const closes = closing(state, 'met', isNamed('court-acceptance'));
        if (input.result === 'refused') return accepted([event('CourtAnswered', '法院不予受理', context, { ...input, stage: pursuedStage(state, context) }, { closes, opens: reopened(state) })]);
        const ruling = countClock('ACL-57.ruling', input.on, context);
        return accepted([event('CourtAnswered', '法院受理', context, { ...input, ...(ruling.ok ? { rulingBy: ruling.value.lastDay } : {}) }, { closes }), executionOver(state, 'court-accepted', context)]);
      },
    );
  },
};

/** The three months go on where they had stopped: an application that is not accepted has not used them up. */
function reopened(state: FineExecution) {
  const { court } = state.clocks;
  if (!court) return [];
  const { status: _status, openedBy: _openedBy, closedBy: _closedBy, reminded: _reminded, ...opened } = court;
  return [opened];
}

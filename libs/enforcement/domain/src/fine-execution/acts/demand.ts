import type { ServiceOfDocument } from '@due-process/legal-time';
import { accepted, checkService, effectOfService, event, refusal, stated, whenServed, type Act } from '@due-process/procedure';
import { open } from '../clocks';
import { openPrincipal, openSurcharge } from '../debts';
import { nothingOverdue, ofThisExecution } from '../gates';
import { ledgerSpans, surchargeLedger } from '../ledger';
import type { FineExecution } from '../model';

export interface ServeDemand {
  readonly service: ServiceOfDocument;
  readonly documentRef: string;
}

/** The party is called upon in writing (催告) with the sum, how the surcharge came about, and its right to state and defend: ten working days from service (ACL-35, ACL-54, ACL-69). */
export const serveDemand: Act<FineExecution, ServeDemand> = {
  name: 'serve-demand',
  label: '催告',
  article: 'ACL-54',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['OVERDUE'],
  decide(state, input, context, actor) {
    const served = checkService(input.service, state.decision.servedOn, context.today, context.now);
    return whenServed(
      served,
      [
        ofThisExecution(state, actor),
        nothingOverdue(state, context),
        state.demand && refusal('FINE.ALREADY_DEMANDED', '已催告。', 'A demand was already served.', ['ACL-54']),
        stated(input.documentRef, '/documentRef', '催告书文号', 'The document reference', ['ACL-54']),
      ],
      (servedOn) => {
        const ledger = surchargeLedger(state, context.rules, context.today);
        const data = { servedOn, record: input.service, documentRef: input.documentRef, principalFen: openPrincipal(state), surchargeFen: openSurcharge(state, context.rules, context.today), surchargeExplained: ledgerSpans(ledger) };
        return accepted([event('DemandServed', '催告', context, data, { visible: true, effectiveAt: effectOfService(servedOn, context.now), opens: [open('demand', servedOn, context)] })]);
      },
    );
  },
};

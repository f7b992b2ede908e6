import { accepted, unless, type Act, type NewEvent } from '@due-process/procedure';
import { openFilingClock, windowsOf } from '../clocks';
import { stated } from '../dates';
import { event } from '../event';
import { gatesBefore, ofTheAgency, ofTheCity, requiredGates } from '../gates';
import { alreadyTerminated, concernsAgreement, factsOf, terminates } from '../measures';
import { HEARD_STAGES, type BreachCase, type BreachReferences, type ResponsibleStaff } from '../model';
import { staffProblems, tellOfDecision } from '../responsible-staff';
import { aboveCeilings } from './propose-measures';
import { released } from './settlement-hold';

export interface MakeDecision {
  readonly documentRef: string;
  /** The remedies told to the party: negotiation, coordination, reconsideration, litigation (LZ-25). */
  readonly remedies: string;
  /** Staff whose responsibility the decision finds (责任人员), by code; their points are scored on its basis (PQ.who). */
  readonly responsibleStaff?: readonly ResponsibleStaff[];
}

/**
 * The decision (违约处理决定): exactly the measures that were told, re-examined, discussed and reviewed. It names no measures of its
 * own, so that nothing can differ; every gate of LZ-21 and LZ-22 must be passed. A termination is executed by the city agency.
 */
export const makeDecision: Act<BreachCase, MakeDecision, BreachReferences> = {
  name: 'make-decision',
  label: '作出违约处理决定',
  article: 'LZ-21',
  roles: ['agency-head'],
  duty: 'approver',
  from: HEARD_STAGES,
  decide(state, input, context, actor) {
    const measures = state.current?.measures ?? [];
    return unless(
      [
        terminates(measures) ? ofTheCity(state, actor) : ofTheAgency(state, actor),
        gatesBefore(state, 'decision', context.rules),
        aboveCeilings(state, measures),
        measures.some(concernsAgreement) && alreadyTerminated(factsOf(state, context.references)),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['LZ-24(2)']),
        stated(input.remedies, '/remedies', '救济途径', 'The remedies', ['LZ-25']),
        ...staffProblems(input.responsibleStaff),
      ],
      () => {
        const gates = requiredGates(measures, state.agency.level, context.rules);
        const events: NewEvent[] = state.hold?.state === 'held' ? [released(state, context.now, context.today, '已作出处理决定')] : [];
        const staff = input.responsibleStaff?.map(({ code, responsibility }) => ({ code, responsibility }));
        const errands = tellOfDecision(state, { documentRef: input.documentRef, on: context.today, measures, ...(staff ? { responsibleStaff: staff } : {}) });
        events.push(
          event('DecisionMade', '作出违约处理决定', context, { round: state.round, on: context.today, documentRef: input.documentRef, remedies: input.remedies, measures, gates, ...(staff?.length ? { responsibleStaff: staff } : {}) }, {
            opens: [openFilingClock(context.today, context)],
            closes: windowsOf(state, 'met'),
            ...(errands.length > 0 ? { errands } : {}),
          }),
        );
        return accepted(events);
      },
    );
  },
};

import { accepted, refusal, unless, type Act } from '@due-process/procedure';
import { stated } from '../dates';
import { event } from '../event';
import { gateNotNeeded, gatesBefore, ofTheAgency } from '../gates';
import { HEARD_STAGES, type BreachCase, type BreachReferences } from '../model';

export interface ReportToCityAgency {
  readonly documentRef: string;
  readonly opinion: string;
}

/** The county agency reports a termination to the city agency in time (报市经办机构, LZ-21(2)). */
export const reportToCityAgency: Act<BreachCase, ReportToCityAgency, BreachReferences> = {
  name: 'report-to-city-agency',
  label: '报市经办机构',
  article: 'LZ-21(2)',
  roles: ['case-officer'],
  duty: 'officer',
  from: HEARD_STAGES,
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheAgency(state, actor),
        gateNotNeeded(state, 'county-report', context.rules),
        gatesBefore(state, 'county-report', context.rules),
        state.current?.countyReport && refusal('BREACH.ALREADY_REPORTED', '本轮已报市经办机构。', 'Already reported to the city agency in this round.', ['LZ-21(2)']),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['LZ-21(2)']),
      ],
      () => accepted([event('ReportedToCityAgency', '报市经办机构', context, { ...input, round: state.round, on: context.today })]),
    );
  },
};

import { accepted, refusal, unless, type Act, type Refusal } from '@due-process/procedure';
import { windowsOf } from '../clocks';
import { stated, texts } from '../dates';
import { event } from '../event';
import { ofTheAgency, requiredGates } from '../gates';
import { heavierThan } from '../heavier';
import { checkMeasures, factsOf } from '../measures';
import { ROUND_STAGES, type BreachCase, type BreachReferences, type Measure } from '../model';
import { holdRequestLapses } from './settlement-hold';

export interface ProposeMeasures {
  readonly measures: readonly Measure[];
  readonly facts: string;
  readonly reasons: string;
  /** Clauses of the agreement and articles that carry the proposal. */
  readonly basis: readonly string[];
}

/**
 * The measures that the agency intends (拟处理), by nature and gravity, as agreed (LZ-18 to LZ-20). It may think again until the
 * decision: then a new round begins with a new notice, and nothing that was heard, discussed or reviewed before carries over.
 */
export const proposeMeasures: Act<BreachCase, ProposeMeasures, BreachReferences> = {
  name: 'propose-measures',
  label: '拟处理',
  article: 'LZ-18',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['VERIFYING', 'PROPOSED', ...ROUND_STAGES],
  decide(state, input, context, actor) {
    return unless(
      [
        ofTheAgency(state, actor),
        ...checkMeasures(input.measures, context.rules, factsOf(state, context.references), context.today),
        stated(input.facts, '/facts', '事实', 'The facts', ['LZ-22']),
        stated(input.reasons, '/reasons', '理由', 'The reasons', ['LZ-22']),
        texts(input.basis).length === 0 && refusal('INPUT.MISSING', '须写明依据。', 'The basis must be stated.', ['LZ-22'], { pointer: '/basis' }),
        aboveCeilings(state, input.measures),
      ],
      () => accepted([...holdRequestLapses(state, context), event('MeasuresProposed', '拟处理', context, { round: state.round + 1, measures: input.measures, facts: input.facts, reasons: input.reasons, basis: input.basis, gates: requiredGates(input.measures, state.agency.level, context.rules) }, { closes: windowsOf(state, 'cancelled') })]),
    );
  },
};

/** What was told in any round in which the party spoke is a ceiling for every later measure of the case. */
export function aboveCeilings(state: BreachCase, measures: readonly Measure[]): Refusal | undefined {
  const heavier = state.ceilings.flatMap((ceiling) => heavierThan(ceiling, Array.isArray(measures) ? measures : []));
  return heavier.length > 0 ? tooHeavy(heavier) : undefined;
}

/** `BREACH.HEAVIER_AFTER_DEFENCE`: whoever speaks must not fare worse for it (LZ-22(2), APL-45). */
export function tooHeavy(measures: readonly Measure[]): Refusal {
  const ids = [...new Set(measures.map((measure) => measure.id))].join('、');
  return refusal(
    'BREACH.HEAVIER_AFTER_DEFENCE',
    `不得因陈述申辩而加重处理：${ids}。新的事实另行立案。`,
    `Nothing may become heavier because of the defence: ${ids}. New facts are a case of their own.`,
    ['LZ-22(2)', 'APL-45'],
    { pointer: '/measures' },
  );
}

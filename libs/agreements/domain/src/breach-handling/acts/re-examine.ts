import { accepted, refusal, unless, type Act } from '@due-process/procedure';
import { stated } from '../dates';
import { event } from '../event';
import { ofTheAgency, requiredGates } from '../gates';
import { checkMeasures, heavierThan } from '../measures';
import type { BreachCase, BreachReferences, Measure } from '../model';
import { tooHeavy } from './propose-measures';

export interface ReExamine {
  /** `upheld`: the noticed measures stay; `mitigated`: the milder ones given. */
  readonly result: 'upheld' | 'mitigated';
  readonly measures?: readonly Measure[];
  /** What was said and why it convinces or not. */
  readonly reasons: string;
  readonly recordRef: string;
  /** Members of the panel (合议), at least three, where one sits. */
  readonly panel?: readonly string[];
}

const PANEL = 3;

/** The agency re-examines what the party said (复核), in a panel where asked (LZ-22(2)); never heavier because of it. */
export const reExamine: Act<BreachCase, ReExamine, BreachReferences> = {
  name: 're-examine',
  label: '复核',
  article: 'LZ-22(2)',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['DEFENCE_RECEIVED'],
  decide(state, input, context, actor) {
    const told = state.proposal?.measures ?? [];
    const measures = input.result === 'mitigated' ? (input.measures ?? []) : told;
    const heavier = heavierThan(told, measures, context.today);
    const defences = state.current?.defences ?? [];
    const panelAsked = defences.some((defence) => defence.panelRequested);
    const finished = state.current?.windowClosed || defences.at(-1)?.complete;
    return unless(
      [
        ofTheAgency(state, actor),
        !finished && refusal('BREACH.DEFENCE_WINDOW_OPEN', '陈述申辩期未满，当事人未表示陈述完毕。', 'The window is still open and the party has not said that it has finished.', ['LZ-22(3)']),
        stated(input.reasons, '/reasons', '复核意见', 'The reasons', ['LZ-22(2)']),
        stated(input.recordRef, '/recordRef', '复核记录', 'The record', ['LZ-22(2)']),
        panelAsked && !input.panel && refusal('BREACH.PANEL_NEEDED', '当事人请求合议，须组织合议。', 'The party asked for a panel.', ['LZ-22(2)'], { pointer: '/panel' }),
        input.panel && new Set(input.panel).size < PANEL && refusal('BREACH.PANEL_TOO_SMALL', `合议须有${PANEL}名以上不同成员。`, `A panel has at least ${PANEL} different members.`, ['LZ-22(2)'], { pointer: '/panel' }),
        ...(input.result === 'mitigated' ? checkMeasures(measures, context.rules, context.references.facts, context.today) : []),
        heavier.length > 0 && tooHeavy(heavier),
      ],
      () => accepted([event('ReExamined', '复核', context, { round: state.round, result: input.result, measures, reasons: input.reasons, recordRef: input.recordRef, panel: input.panel ?? [], gates: requiredGates(measures, state.agency.level, context.rules) }, { visible: true })]),
    );
  },
};

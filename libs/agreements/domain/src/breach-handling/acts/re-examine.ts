import { accepted, refusal, separationOfDuties, unless, type Act } from '@due-process/procedure';
import { oneOf, stated, texts } from '../dates';
import { event } from '../event';
import { ofTheAgency, requiredGates } from '../gates';
import { heavierThan, notTold } from '../heavier';
import { checkMeasures, factsOf } from '../measures';
import type { BreachCase, BreachReferences, Measure } from '../model';
import { aboveCeilings, tooHeavy } from './propose-measures';

export interface ReExamine {
  /** `upheld`: the noticed measures stay; `mitigated`: the milder ones given. */
  readonly result: 'upheld' | 'mitigated';
  readonly measures?: readonly Measure[];
  /** What was said and why it convinces or not. */
  readonly reasons: string;
  readonly recordRef: string;
  /** Members of the panel (合议), at least three, where one sits; they work on the case and neither review nor approve it. */
  readonly panel?: readonly string[];
}

const PANEL = 3;

/**
 * The agency re-examines what the party said (复核), in a panel where asked (LZ-22(2)); never heavier because of it. The outcome keeps
 * to the kinds of measure that the notice told: another kind, though milder, is proposed and told anew (LZ-22(1)).
 */
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
    const other = notTold(told, measures);
    const heavier = heavierThan(told, measures).filter((measure) => !other.includes(measure));
    const panel = texts(input.panel);
    const defences = state.current?.defences ?? [];
    const panelAsked = defences.some((defence) => defence.panelRequested);
    const finished = state.current?.windowClosed || defences.at(-1)?.complete;
    return unless(
      [
        ofTheAgency(state, actor),
        oneOf(input.result, ['upheld', 'mitigated'], '/result', '复核结果', 'result'),
        !finished && refusal('BREACH.DEFENCE_WINDOW_OPEN', '陈述申辩期未满，当事人未表示陈述完毕。', 'The window is still open and the party has not said that it has finished.', ['LZ-22(3)']),
        stated(input.reasons, '/reasons', '复核意见', 'The reasons', ['LZ-22(2)']),
        stated(input.recordRef, '/recordRef', '复核记录', 'The record', ['LZ-22(2)']),
        panelAsked && !input.panel && refusal('BREACH.PANEL_NEEDED', '当事人请求合议，须组织合议。', 'The party asked for a panel.', ['LZ-22(2)'], { pointer: '/panel' }),
        input.panel && panel.length < PANEL && refusal('BREACH.PANEL_TOO_SMALL', `合议须有${PANEL}名以上不同成员。`, `A panel has at least ${PANEL} different members.`, ['LZ-22(2)'], { pointer: '/panel' }),
        ...panel.map((person) => separationOfDuties(state, person, 'officer', '/panel')),
        ...(input.result === 'mitigated' ? checkMeasures(measures, context.rules, factsOf(state, context.references), context.today) : []),
        other.length > 0 && refusal('BREACH.NOT_TOLD', `未曾告知的处理措施须重新提出并告知：${other.map((measure) => measure.id).join('、')}。`, `A measure that was not told needs a new proposal and notice: ${other.map((measure) => measure.id).join(', ')}.`, ['LZ-22(1)'], { pointer: '/measures' }),
        heavier.length > 0 ? tooHeavy(heavier) : aboveCeilings(state, measures),
      ],
      () => accepted([event('ReExamined', '复核', context, { round: state.round, result: input.result, measures, reasons: input.reasons, recordRef: input.recordRef, panel, gates: requiredGates(measures, state.agency.level, context.rules) }, { visible: true, duties: Object.fromEntries(panel.map((person) => [person, 'officer' as const])) })]),
    );
  },
};

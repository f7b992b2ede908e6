import type { LegalDay } from '@due-process/legal-time';
import { refusal, type Actor, type Refusal } from '@due-process/procedure';
import type { RuleBook } from '@due-process/rules';
import { suspends, terminates, thresholdSum } from './measures';
import type { BreachCase, Gate, Measure, Round } from './model';

const TITLES: Readonly<Record<Gate, { zh: string; en: string; rule: string }>> = {
  notice: { zh: '处理前告知书送达', en: 'notice served before the decision', rule: 'LZ-22.1' },
  hearing: { zh: '复核陈述申辩或者期满视为放弃', en: 'defence re-examined, or waived when the period is over', rule: 'LZ-22.2' },
  'agency-discussion': { zh: '经办机构负责人集体讨论并有记录', en: 'collective discussion of the agency heads, with record', rule: 'LZ-21.1' },
  'county-report': { zh: '区县经办机构报市经办机构', en: 'report of the county agency to the city agency', rule: 'LZ-21.2' },
  'city-agency-discussion': { zh: '市经办机构负责人集体讨论', en: 'collective discussion of the city agency heads', rule: 'LZ-21.2' },
  'legal-review': { zh: '法制审核通过', en: 'legal review passed', rule: 'LZ-21.3' },
  'bureau-discussion': { zh: '市医保局行政负责人集体讨论同意', en: 'agreed in collective discussion of the city bureau heads', rule: 'LZ-21.2' },
};

/** The gates of LZ-21 that measures need, in the order in which they must be passed. */
export function requiredGates(measures: readonly Measure[], agencyLevel: 'city' | 'county', rules: RuleBook): readonly Gate[] {
  const threshold = rules.threshold('LZ-21.collective');
  const sum = thresholdSum(measures);
  const collective = measures.some(suspends) || (threshold.inclusive ? sum >= threshold.value : sum > threshold.value);
  if (!terminates(measures)) return collective ? ['agency-discussion'] : [];
  const city: readonly Gate[] = ['city-agency-discussion', 'legal-review', 'bureau-discussion'];
  if (agencyLevel === 'city') return city;
  return collective ? ['agency-discussion', 'county-report', ...city] : ['county-report', ...city];
}

/** Whether the record of this round shows a gate as passed. */
export function passed(round: Round | undefined, gate: Gate): boolean {
  if (!round) return false;
  const at: Readonly<Record<Gate, unknown>> = {
    notice: round.service,
    hearing: heard(round),
    'agency-discussion': round.agencyDiscussion,
    'county-report': round.countyReport,
    'city-agency-discussion': round.cityAgencyDiscussion,
    'legal-review': round.legalReview,
    'bureau-discussion': round.bureauDiscussion,
  };
  return Boolean(at[gate]);
}

/** The day of the latest step of the round: what comes after it in order cannot have been before it in time. */
export function lastGateDay(round: Round | undefined): LegalDay | undefined {
  const steps = [round?.heardOn, round?.agencyDiscussion?.on, round?.countyReport?.on, round?.cityAgencyDiscussion?.on, round?.legalReview?.on, round?.bureauDiscussion?.on];
  return steps.filter((day): day is LegalDay => day !== undefined).sort().at(-1);
}

/** The party was heard to the end: re-examined after everything it said, or silent until the window closed. */
export function heard(round: Round): boolean {
  return Boolean(round.reexamination) || Boolean(round.waived && round.defences.length === 0);
}

/** Gates still closed, in order. */
export function closedGates(state: BreachCase, rules: RuleBook): readonly Gate[] {
  const measures = state.current?.measures ?? state.proposal?.measures ?? [];
  const all: readonly Gate[] = ['notice', 'hearing', ...requiredGates(measures, state.agency.level, rules)];
  return all.filter((gate) => !passed(state.current, gate));
}

/** One refusal naming every closed gate, or none: `BREACH.GATE_CLOSED`. */
export function gatesBefore(state: BreachCase, gate: Gate | 'decision', rules: RuleBook): Refusal | undefined {
  const order = closedGates(state, rules);
  const closed = gate === 'decision' ? order : order.slice(0, Math.max(0, order.indexOf(gate)));
  if (closed.length === 0) return undefined;
  return refusal(
    'BREACH.GATE_CLOSED',
    `尚缺：${closed.map((missing) => TITLES[missing].zh).join('；')}。`,
    `Still missing: ${closed.map((missing) => TITLES[missing].en).join('; ')}.`,
    [...new Set(closed.map((missing) => rules.article(TITLES[missing].rule)))],
    { missing: closed.map((missing) => ({ zh: TITLES[missing].zh, en: TITLES[missing].en })) },
  );
}

/** A gate that these measures do not need is no step of this case. */
export function gateNotNeeded(state: BreachCase, gate: Gate, rules: RuleBook): Refusal | undefined {
  if (requiredGates(state.current?.measures ?? [], state.agency.level, rules).includes(gate)) return undefined;
  return refusal('BREACH.GATE_NOT_NEEDED', `本案处理措施不需要“${TITLES[gate].zh}”。`, `These measures do not need: ${TITLES[gate].en}.`, [rules.article(TITLES[gate].rule)]);
}

/** The act belongs to the agency that handles the case. */
export function ofTheAgency(state: BreachCase, actor: Actor): Refusal | undefined {
  if (actor.employer === state.agency.code) return undefined;
  return refusal('BREACH.NOT_YOUR_AGENCY', '本行为只能由办理本案的经办机构人员实施。', 'Only staff of the agency that handles the case may do this.', ['LZ-5(3)']);
}

/** The act belongs to the city: its agency or its bureau (LZ-21(2)). A city code ends in 00. */
export function ofTheCity(state: BreachCase, actor: Actor): Refusal | undefined {
  if (actor.region.endsWith('00') && state.region.startsWith(actor.region.slice(0, 4))) return undefined;
  return refusal('BREACH.NOT_THE_CITY', '本行为只能由市级机构人员实施。', 'Only staff of the city may do this.', ['LZ-21(2)']);
}

/** The bureau of the same level as the agency whose decision it is: a termination is decided by the city agency (LZ-21(2), LZ-24(2)). */
export function ofTheDecidersBureau(state: BreachCase, actor: Actor): Refusal | undefined {
  return terminates(state.decision?.measures ?? []) ? ofTheCity(state, actor) : ofTheSameLevelBureau(state, actor);
}

/** The agency that handles the case or, where a termination was decided, the city agency that decided it. */
export function ofTheDeciders(state: BreachCase, actor: Actor): Refusal | undefined {
  const city = terminates(state.decision?.measures ?? []) && ofTheCity(state, actor) === undefined;
  return city ? undefined : ofTheAgency(state, actor);
}

/** The bureau of the same level as the agency (同级医疗保障行政部门, LZ-24). */
export function ofTheSameLevelBureau(state: BreachCase, actor: Actor): Refusal | undefined {
  if (actor.region === state.agency.region) return undefined;
  return refusal('BREACH.NOT_SAME_LEVEL', '须由同级医疗保障行政部门审核。', 'The bureau of the same level must check it.', ['LZ-24(2)']);
}

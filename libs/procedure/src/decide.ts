import { dayOf } from '@due-process/legal-time';
import { RuleNotInForce } from '@due-process/rules';
import { notInForce, refusal, refused } from './answers';
import { actOf } from './act-of';
import { escalateOverdue, hasEnded } from './deadline-acts';
import { actorDuty, dutyIn, separationOfDuties } from './duties';
import { fold } from './fold';
import { replanDeadlines } from './replan-deadlines';
import { SYSTEM, type Act, type ActContext, type Actor, type CaseBase, type Clock, type Command, type LawVersion, type NewEvent, type Outcome, type Procedure, type RecordedEvent, type Refusal } from './model';

/**
 * The only way to an event. Pure: the case so far, the command and the rules in force answer with events or with a coded
 * refusal. An officer's click, an institution's filing and an expiring timer all pass here.
 */
export function decide<S extends CaseBase, R>(procedure: Procedure<S, R>, state: S | undefined, command: Command, context: ActContext<R>): Outcome {
  const act = actOf(procedure, command.act);
  if (!act) return refused([refusal('ACT.UNKNOWN', `没有“${command.act}”这一行为。`, `There is no act "${command.act}".`, [])]);
  const barred = entry(procedure, act, state, command.actor);
  if (barred.length > 0) return refused(barred);
  return separated(state, act, command.actor, underRulesInForce(() => act.decide(state as S, command.input, context, command.actor)));
}

/** Whatever an act has checked itself: nobody is given a duty beside another one, neither of the case nor the actor's own in this act (LZ-21, O4-37). */
function separated<S extends CaseBase>(state: S | undefined, act: Act<S>, actor: Actor, outcome: Outcome): Outcome {
  if (outcome.kind === 'refused') return outcome;
  const own = dutyIn(act, actor);
  const duties = { ...state?.duties, ...(own ? { [actor.person]: own } : {}) };
  const given = outcome.events.flatMap((one) => Object.entries(one.duties ?? {}));
  const problems = given.flatMap(([person, duty]) => separationOfDuties({ duties }, person, duty) ?? []);
  return problems.length > 0 ? refused(problems) : outcome;
}

/** A rule that is asked for outside its time refuses the act (`RULES.NOT_IN_FORCE`) and says what remains; it is no fault. */
function underRulesInForce(decided: () => Outcome): Outcome {
  try {
    return decided();
  } catch (fault) {
    if (fault instanceof RuleNotInForce) return refused([notInForce(fault)]);
    throw fault;
  }
}

function entry<S extends CaseBase>(procedure: Procedure<S>, act: Act<S>, state: S | undefined, actor: Actor): Refusal[] {
  const problems: Refusal[] = [];
  if (!act.roles.includes(actor.role)) {
    problems.push(refusal('ACT.ROLE_NOT_ALLOWED', `${act.label}只能由规定的人员实施。`, `The role "${actor.role}" may not perform "${act.name}".`, [act.article]));
  }
  if (!state) {
    if (act.name !== procedure.opening && !act.opens) problems.push(refusal('CASE.NOT_FOUND', '没有此案件。', 'There is no such case.', []));
    return problems;
  }
  if (act.name === procedure.opening || act.opens) problems.push(refusal('CASE.ALREADY_OPEN', '案件已登记。', 'The case is already open.', [act.article]));
  else if (state.closed && !act.evenWhenClosed) problems.push(refusal('CASE.CLOSED', '案件已结案。', 'The case is closed.', [act.article]));
  else if (act.from && !act.from.includes(state.stage)) problems.push(wrongStage(procedure, act, state));
  if (otherOffice(procedure, act, state, actor)) {
    problems.push(refusal('CASE.OTHER_OFFICE', '本行为只能由办理本案的单位人员实施。', 'Only staff of the office that handles the case may do this.', [act.article]));
  }
  const duty = actorDuty(state, actor, act);
  if (duty) problems.push(duty);
  return problems;
}

/** The engine's own acts know no office; a procedure's acts say themselves whose they are. */
function otherOffice<S extends CaseBase>(procedure: Procedure<S>, act: Act<S>, state: S, actor: Actor): boolean {
  return actor.role !== 'system' && !procedure.acts[act.name] && procedure.office !== undefined && procedure.office(state) !== actor.employer;
}

function wrongStage<S extends CaseBase>(procedure: Procedure<S>, act: Act<S>, state: S): Refusal {
  const name = (stage: string) => procedure.stages[stage] ?? { zh: stage, en: stage };
  const wanted = (act.from ?? []).map(name);
  return refusal(
    'ACT.NOT_IN_THIS_STAGE',
    `案件处于“${name(state.stage).zh}”，${act.label}须在“${wanted.map((stage) => stage.zh).join('、')}”时进行。`,
    `The case is in "${name(state.stage).en}"; "${act.name}" is possible in: ${wanted.map((stage) => stage.en).join(', ')}.`,
    [act.article],
    { missing: wanted },
  );
}

/** A step that was decided: who acted, by which act, with which answer. */
export interface Step {
  readonly act: string;
  readonly actor: Actor;
  readonly outcome: Outcome;
}

export interface Performance<S extends CaseBase> {
  /** State after everything that was recorded. */
  readonly state: S | undefined;
  readonly events: readonly RecordedEvent[];
  /** The answer to the command itself; what happened by itself before it is in `events`. */
  readonly outcome: Outcome;
  readonly spawns: NonNullable<Extract<Outcome, { kind: 'accepted' }>['spawns']>;
  readonly postings: NonNullable<Extract<Outcome, { kind: 'accepted' }>['postings']>;
}

/**
 * Performs a command on a case: first everything that has happened by itself in law before now (a window that closed while
 * the engine was down), each with the effect of its own moment, then the command. Facts decide, timers only wake.
 */
export function perform<S extends CaseBase, R>(procedure: Procedure<S, R>, before: S | undefined, command: Command, context: ActContext<R>): Performance<S> {
  const caughtUp = catchUp(procedure, before, context);
  const outcome = decide(procedure, caughtUp.state, command, context);
  const recorded = outcome.kind === 'accepted' ? outcome.events : (outcome.trace ?? []);
  const events = [...caughtUp.events];
  let state = caughtUp.state;
  for (const event of recorded) {
    const known = record(state, event, command.act, command.actor, context);
    events.push(known);
    state = fold(procedure, state, known);
  }
  const extra = outcome.kind === 'accepted' ? outcome : undefined;
  return { state, events, outcome, spawns: extra?.spawns ?? [], postings: extra?.postings ?? [] };
}

/**
 * What has happened by itself until now: the ends of clocks, and the changes of the law since the case was last judged, in the order in
 * which they came. Up to an approval the recorded dates held; from it on the new ones do, whether or not the sweep has reached the
 * case. So the case is the same whether somebody looked every day or only now.
 */
export function catchUp<S extends CaseBase, R>(procedure: Procedure<S, R>, before: S | undefined, context: ActContext<R>): { state: S | undefined; events: readonly RecordedEvent[] } {
  const told: Told<S> = { state: before, events: [] };
  for (const { version, then, at } of changesAhead(before, context)) {
    happen(procedure, told, then, context);
    const moment = { ...momentOf(context, at), ...judgedBy(version, context) };
    take(procedure, told, replanDeadlines.name, {}, moment, context);
  }
  happen(procedure, told, context, context);
  return told;
}

interface Told<S> {
  state: S | undefined;
  readonly events: RecordedEvent[];
}

/** The approvals that the case has not seen, each with how things stood until then. */
function changesAhead(state: CaseBase | undefined, context: ActContext) {
  const law = context.law ?? [];
  const newest = law.at(-1)?.version ?? 0;
  if (!state || state.closed || newest === 0) return [];
  const seen = Object.values(state.clocks).reduce((least, clock) => (clock.status === 'running' ? Math.min(least, clock.law ?? 0) : least), newest);
  return law.flatMap((version, index) => {
    const former = law[index - 1];
    if (version.version <= seen || !version.since || !former) return [];
    const at = version.since < context.now ? version.since : context.now;
    return [{ version, at, then: { ...momentOf(context, at), ...judgedBy(former, context) } }];
  });
}

const momentOf = <R>(context: ActContext<R>, at: string): ActContext<R> => ({ ...context, now: at, today: dayOf(at) });

/** By an earlier version of the law, whose later ones nobody knew. */
function judgedBy({ version, rules, calendars }: LawVersion, { law = [] }: ActContext): Pick<ActContext, 'rules' | 'calendars' | 'law'> {
  return { rules, calendars, law: law.filter((one) => one.version <= version) };
}

/**
 * The automatic act of every clock whose end has come, earliest first, each at its own moment; an authority's own deadline that passed
 * without an automatic act is escalated. A provisional clock never takes a right away.
 */
function happen<S extends CaseBase, R>(procedure: Procedure<S, R>, told: Told<S>, until: ActContext<R>, now: ActContext<R>): void {
  const tried = new Set<string>();
  for (let due = nextDue(procedure, told.state, until, tried); due; due = nextDue(procedure, told.state, until, tried)) {
    tried.add(openingOf(due.clock));
    take(procedure, told, due.act, { clock: due.clock.id }, momentOf(until, due.clock.deadline.endsAt), now);
  }
}

/** Performs an automatic act at its moment; it is recorded now. */
function take<S extends CaseBase, R>(procedure: Procedure<S, R>, told: Told<S>, act: string, input: object, moment: ActContext<R>, now: ActContext<R>): void {
  const outcome = decide(procedure, told.state, { act, actor: SYSTEM, input }, moment);
  for (const event of outcome.kind === 'accepted' ? outcome.events : []) {
    const known = record(told.state, event, act, SYSTEM, now);
    told.events.push(known);
    told.state = fold(procedure, told.state, known);
  }
}

/** The next clock that has run out, unless its act was asked already: one act without effect never holds up the others. */
function nextDue<S extends CaseBase>(procedure: Procedure<S>, state: S | undefined, context: ActContext, tried: ReadonlySet<string>): { readonly clock: Clock; readonly act: string } | undefined {
  if (!state || state.closed) return undefined;
  const ended = Object.values(state.clocks).filter((clock) => clock.status === 'running' && hasEnded(clock, context.now) && !tried.has(openingOf(clock)));
  const [clock] = ended.map((one) => ({ clock: one, act: one.onExpiry ?? escalateOverdue.name })).filter(({ act }) => actOf(procedure, act)).sort(byEnd);
  return clock;
}

function byEnd(a: { readonly clock: Clock }, b: { readonly clock: Clock }): number {
  return compare(a.clock.deadline.endsAt, b.clock.deadline.endsAt) || compare(a.clock.id, b.clock.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const openingOf = (clock: Clock): string => `${clock.id}@${clock.openedBy}`;

function record(state: CaseBase | undefined, event: NewEvent, act: string, actor: Actor, context: ActContext): RecordedEvent {
  return { ...event, seq: (state?.version ?? 0) + 1, recordedAt: context.now, actor, act };
}

/** The events of a stream that begins beside another, as its first records. */
export function recordSpawn<S extends CaseBase>(procedure: Procedure<S>, events: readonly NewEvent[], act: string, actor: Actor, context: ActContext): { state: S; events: readonly RecordedEvent[] } {
  let state: S | undefined;
  const recorded = events.map((event) => {
    const known = record(state, event, act, actor, context);
    state = fold(procedure, state, known);
    return known;
  });
  if (!state) throw new Error(`A stream of "${procedure.name}" cannot begin without an event.`);
  return { state, events: recorded };
}

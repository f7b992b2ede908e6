import {
  condition, continueAsNew, defineQuery, defineSignal, proxyLocalActivities, setCurrentDetails, setHandler, upsertSearchAttributes, workflowInfo,
} from '@temporalio/workflow';
import { defineSearchAttributeKey, type SearchAttributeUpdatePair } from '@temporalio/common';
import type { Plan, Wake } from '@due-process/procedure';
import { LOCAL } from './activity-options';
import { Alarm } from './alarm';
import { attributesOf, currentDetailsOf, KNOWN, MOVED, type CaseAttributes, type CaseInput, type ContextContract, type Ended, type KnownPlan, type ProceedingActivities } from './contract';
import { Errands } from './errands';

/** First and longest pause when the domain says that an act is not due yet. */
const NOT_YET_MS = 1_000;
const NOT_YET_MAX_MS = 3_600_000;

/** Lines of the chronology that the UI shows; the whole of it is in the record. */
const LINES_SHOWN = 60;

const activities = proxyLocalActivities<ProceedingActivities>(LOCAL);

const moved = defineSignal<[Plan]>(MOVED);
const known = defineQuery<KnownPlan>(KNOWN);

/**
 * One case on its way through its procedure, as all procedures of all contexts share it: it knows the newest plan, waits for its next moment
 * or for the next act, performs what is due, carries the errands and shows where the case stands. It computes no date and decides nothing.
 */
export class Proceeding<C extends ContextContract = ContextContract> {
  #plan: Plan;
  #shown: CaseAttributes;
  readonly #chronology: string[];
  readonly #errands: Errands;
  #alarm: Alarm | undefined;
  #telling = false;
  /** Times that something due was asked for in vain. */
  #inVain = 0;

  constructor(
    contract: C,
    private readonly procedure: keyof C['processes'] & string,
    private readonly input: CaseInput,
  ) {
    this.#plan = input.plan;
    this.#shown = attributesOf(procedure, input.plan, input.facts);
    this.#chronology = [...(input.chronology ?? [input.plan.line])];
    this.#errands = new Errands(contract.context, input, (line) => this.#note(line));
    this.#tell();
    setHandler(moved, (plan) => this.#take(plan));
    setHandler(known, () => ({ seq: this.#plan.seq, skewMs: this.#plan.skewMs }));
    this.#errands.take(this.#plan);
  }

  get caseId(): string {
    return this.input.caseId;
  }

  get closed(): boolean {
    return this.#plan.closed;
  }

  /**
   * The whole way: the procedure from top to bottom, and again from where the case stands where it was led back; then what is left to be
   * told to others. A closed case ends only when all of it has been told.
   */
  async untilClosed(procedure: () => Promise<void>): Promise<Ended> {
    while (!this.closed) await procedure();
    await condition(() => this.#errands.allDone);
    return { seq: this.#plan.seq };
  }

  /** A phase of the procedure: follows the case while it stands in one of these stages, and passes by when it does not. */
  async phase(stages: readonly string[]): Promise<void> {
    await this.#while(() => stages.includes(this.#plan.stage));
    await this.#goOnAnewWhereSuggested();
  }

  /** Whether an open case stands in one of these stages now: for procedures that do more than wait. */
  standsIn(stages: readonly string[]): boolean {
    return !this.closed && stages.includes(this.#plan.stage);
  }

  /** Takes the plan that an activity of the procedure's own has answered. */
  follow(plan: Plan): void {
    this.#take(plan);
  }

  /** A place at which the procedure may go on in a new run. */
  border(): Promise<void> {
    return this.#goOnAnewWhereSuggested();
  }

  /** Follows a case that stands where this version of the procedure has no phase, so that nothing spins and nothing is lost. */
  async outside(stages: readonly string[]): Promise<void> {
    await this.#while(() => !stages.includes(this.#plan.stage));
  }

  async #while(stands: () => boolean): Promise<void> {
    const here = () => !this.closed && stands();
    while (here()) await this.#untilNextMoment(here);
  }

  /** At the border of a phase a history that has become long goes on in a new run. */
  async #goOnAnewWhereSuggested(): Promise<void> {
    if (this.closed || !workflowInfo().continueAsNewSuggested) return;
    await continueAsNew<(input: CaseInput) => Promise<Ended>>({ ...this.input, plan: this.#plan, chronology: this.#chronology, errandsDone: this.#errands.done });
  }

  /** The one wait: until the next moment of the plan, or until the plan has another one. */
  async #untilNextMoment(here: () => boolean): Promise<void> {
    const alarm = this.#alarmFor(this.#plan);
    await condition(() => !here() || alarm.rang || !alarm.fits(this.#plan));
    if (here() && alarm.rang && alarm.fits(this.#plan)) await this.#performDue();
  }

  /** The alarm of a plan: the one that is set where it fits, also over the border of a phase; another one ends it first. */
  #alarmFor(plan: Plan): Alarm {
    if (this.#alarm?.fits(plan) && !this.#alarm.rang) return this.#alarm;
    this.#alarm?.stop();
    this.#alarm = new Alarm(plan, this.#legalNow());
    return this.#alarm;
  }

  /**
   * Performs what is due, one act at a time, because every act brings a new plan. Ends of periods come before reminders: of a
   * period that has ended nobody needs to be reminded. While the domain finds nothing due (clocks differ by milliseconds), the
   * case is asked again after a pause that grows.
   */
  async #performDue(): Promise<void> {
    const { seq, skewMs } = this.#plan;
    const movedOn = () => this.#plan.seq !== seq || this.#plan.skewMs !== skewMs;
    const wakes = this.#due();
    if (wakes.length === 0) return;
    for (const wake of wakes) {
      const due = { procedure: this.procedure, caseId: this.caseId, wake: { key: wake.key, act: wake.act, seq } };
      this.#take(await activities.performDueAct.executeWithOptions({ ...LOCAL, summary: wake.summary }, [due]));
      if (movedOn()) {
        this.#inVain = 0;
        return;
      }
    }
    await condition(movedOn, Math.min(NOT_YET_MS * 2 ** this.#inVain, NOT_YET_MAX_MS), { summary: '尚未届满，稍候再试' });
    this.#inVain += 1;
  }

  #due(): Wake[] {
    const now = this.#legalNow();
    const due = this.#plan.wakes.filter((wake) => Date.parse(wake.at) <= now);
    const ends = (wake: Wake) => wake.key.endsWith('/expiry');
    return [...due.filter(ends), ...due.filter((wake) => !ends(wake))];
  }

  /** Legal now in ms, from the time of the engine, which is recorded with the history: the same at every replay. */
  #legalNow(): number {
    // eslint-disable-next-line no-restricted-syntax -- inside the sandbox this is no clock of the machine
    return Date.now() + this.#plan.skewMs;
  }

  /**
   * Takes a plan that is newer than the known one. The same plan with a later legal time is taken too (the sandbox clock was
   * moved); anything else was seen before and is ignored, in whatever order and however often it arrives.
   */
  #take(plan: Plan): void {
    const skewMs = Math.max(plan.skewMs, this.#plan.skewMs);
    if (plan.seq > this.#plan.seq) {
      this.#plan = { ...plan, skewMs };
      this.#errands.take(plan);
      this.#note(plan.line);
    } else if (plan.seq === this.#plan.seq && skewMs !== this.#plan.skewMs) {
      this.#plan = { ...this.#plan, skewMs };
      this.#tellSoon();
    }
  }

  #note(line: string): void {
    this.#chronology.push(line);
    this.#chronology.splice(0, this.#chronology.length - LINES_SHOWN);
    this.#tellSoon();
  }

  /** Several plans that arrive together are told as one. */
  #tellSoon(): void {
    if (this.#telling) return;
    this.#telling = true;
    void Promise.resolve().then(() => {
      this.#telling = false;
      this.#tell();
    });
  }

  /** Costs an event only where stage, gate or deadline changed; the chronology costs none. */
  #tell(): void {
    setCurrentDetails(currentDetailsOf(this.#plan, this.#chronology));
    const now = attributesOf(this.procedure, this.#plan, this.input.facts);
    const changes = CHANGING.filter(({ name }) => now[name] !== this.#shown[name]).map(({ name, pair }) => pair(now[name]));
    if (changes.length > 0) upsertSearchAttributes(changes);
    this.#shown = now;
  }
}

const CHANGING: readonly { name: keyof CaseAttributes; pair(value: string | undefined): SearchAttributeUpdatePair }[] = [
  { name: 'DpStage', pair: (value) => ({ key: defineSearchAttributeKey('DpStage', 'KEYWORD'), value: value ?? null }) },
  { name: 'DpGate', pair: (value) => ({ key: defineSearchAttributeKey('DpGate', 'KEYWORD'), value: value ?? null }) },
  { name: 'DpNextDeadline', pair: (value) => ({ key: defineSearchAttributeKey('DpNextDeadline', 'DATETIME'), value: value ? new Date(value) : null }) },
];

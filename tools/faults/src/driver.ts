import type { Instant } from '@due-process/legal-time';
import type { CarefulClient, Wish } from './client/careful-client';
import type { Received } from './client/ledger';
import { inParallel } from './in-parallel';
import { instantAt, MOMENTS, scriptOf, type CaseInHand, type Moment, type Step } from './cases/kinds';
import type { Timetable } from './cases/timetable';
import type { Observation } from './check/snapshot';

/** Cases that are driven at the same time. */
const AT_ONCE = 12;
/** How often a stormy act is sent at once. */
export const STORM = 50;
const ADMINISTRATOR = 'administrator';

/** Something that happens in the middle of a moment. */
export interface Interruption {
  /** Share of the moment's acts that are answered before it happens, 0 to 1. */
  readonly after: number;
  happen(): Promise<void>;
}

export interface Stretch {
  readonly cases: readonly CaseInHand[];
  readonly times: Timetable;
  readonly from?: Moment;
  /** Inclusive. */
  readonly until?: Moment;
  readonly interruptions?: Partial<Record<Moment, Interruption>>;
  /** Awaited before people act at a moment: what must have happened by itself. */
  readonly before?: Partial<Record<Moment, () => Promise<void>>>;
}

export interface DriverOptions {
  readonly client: CarefulClient;
  readonly say: (line: string) => void;
  /** Where what was read is noted. */
  readonly observations: Observation[];
}

/** Drives cases through their moments: at each, everybody acts at the same time, and things may break in the middle. */
export class Driver {
  readonly #derailed = new Set<string>();

  constructor(private readonly options: DriverOptions) {}

  async drive(stretch: Stretch): Promise<void> {
    const { from = 'opened', until = 'closed' } = stretch;
    for (const moment of MOMENTS.slice(MOMENTS.indexOf(from), MOMENTS.indexOf(until) + 1)) await this.#moment(moment, stretch);
  }

  /** Moves legal time forward; repeated until legal now has got there. */
  async moveTo(to: Instant): Promise<void> {
    const { client } = this.options;
    for (;;) {
      const { now } = await client.read(ADMINISTRATOR, '/sandbox/clock');
      if (now >= to) return;
      await client.post(ADMINISTRATOR, '/sandbox/clock', { to });
    }
  }

  async #moment(moment: Moment, { cases, times, interruptions, before }: Stretch): Promise<void> {
    const acting = cases.map((one) => ({ one, steps: scriptOf(one, times)[moment] ?? [] })).filter(({ one, steps }) => steps.length > 0 && !this.#derailed.has(one.name));
    const total = acting.reduce((sum, { steps }) => sum + steps.length, 0);
    const interruption = interruptions?.[moment];
    const watch = new Watch(total, interruption);
    this.options.say(`${instantAt(moment, times)}  ${moment}: ${total} acts in ${acting.length} cases`);
    await this.moveTo(instantAt(moment, times));
    watch.look();
    await before?.[moment]?.();
    await inParallel(acting, AT_ONCE, async ({ one, steps }) => {
      for (const step of steps) {
        const went = await this.#perform(one, step);
        watch.answered();
        if (!went) return;
      }
    });
    if (moment === 'windowEnds') await this.#look(cases);
    await watch.over();
  }

  /** One act, or fifty times the same at once. False where the answer is not what the law says: then the case stops there. */
  async #perform(one: CaseInHand, step: Step): Promise<boolean> {
    const path = step.room ? `/breach-cases/${one.caseId}/${step.room}` : '/breach-cases';
    const wish: Wish = { person: step.person, path, body: step.body, key: `${one.name}/${step.name}`, expected: step.expected };
    const answers = one.stormy ? await this.#storm(wish, step) : [await this.options.client.act(wish)];
    const taken = answers.find(({ status }) => status < 300);
    if (!step.room) one.caseId = taken?.body.caseId;
    if ((taken === undefined) === (step.expected === 'refused')) return true;
    this.#derailed.add(one.name);
    return false;
  }

  /** Fifty times the same request; where rivals are told apart by their keys, only one of them can be first. */
  async #storm(wish: Wish, step: Step): Promise<Received[]> {
    const { client, observations } = this.options;
    const rivals = step.name === 'verify';
    const answers = await Promise.all(
      Array.from({ length: STORM }, (_, n) => client.act(rivals ? { ...wish, key: `${wish.key}~${n}`, expected: undefined } : wish)),
    );
    const accepted = answers.filter(({ status }) => status < 300);
    const first = accepted.filter(({ replayed }) => !replayed).length;
    if (rivals) observations.push({ what: `${wish.key}: ${STORM} rivals`, expected: '1 accepted', seen: `${accepted.length} accepted` });
    else observations.push({ what: `${wish.key}: ${STORM} times the same request`, expected: `${STORM} accepted, at most 1 of them first`, seen: `${accepted.length} accepted, ${first <= 1 ? 'at most 1' : first} of them first` });
    return answers;
  }

  /** Reads every case right after the window: it must show as the law has it, whatever the timers have done by then. */
  async #look(cases: readonly CaseInHand[]): Promise<void> {
    await inParallel(cases.filter(({ caseId }) => caseId), AT_ONCE, async (one) => {
      const view = await this.options.client.read(one.officer, `/breach-cases/${one.caseId}`);
      this.options.observations.push({ what: `${one.caseId} (${one.name}) right after its window`, expected: AFTER_WINDOW[one.way] ?? 'WAIVED', seen: view.stage });
    });
  }
}

/** Stage in which a case is at 00:00 after the last day, where it is not waived. */
const AFTER_WINDOW: Readonly<Partial<Record<CaseInHand['way'], string>>> = {
  'heard-early': 'DECIDED',
  'heard-on-the-last-day': 'DEFENCE_RECEIVED',
  'no-breach': 'NO_BREACH',
};

/** Lets the interruption happen when enough acts are answered. */
class Watch {
  #answered = 0;
  #happening: Promise<void> | undefined;

  constructor(
    private readonly total: number,
    private readonly interruption: Interruption | undefined,
  ) {}

  answered(): void {
    this.#answered += 1;
    this.look();
  }

  look(): void {
    if (!this.interruption || this.#happening || this.#answered < Math.floor(this.total * this.interruption.after)) return;
    this.#happening = this.interruption.happen();
    this.#happening.catch(() => undefined);
  }

  /** Until everything that was broken is up again. */
  over(): Promise<void> {
    this.#happening ??= this.interruption?.happen();
    return this.#happening ?? Promise.resolve();
  }
}

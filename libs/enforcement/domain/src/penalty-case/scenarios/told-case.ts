import { CALENDARS, dayOf, instantOf, type CalendarSet, type LegalDay } from '@due-process/legal-time';
import { catchUp, fold, perform, planOf, SYSTEM, workItems, type ActContext, type Actor, type Errand, type Performance, type RecordedEvent, type Refusal, type Role, type Spawn } from '@due-process/procedure';
import { PACKS, selectRules, type ParameterSetting } from '@due-process/rules';
import { penaltyCase, PENALTY_WAYS_BACK, PENALTY_WAYS_FORWARD, type PenaltyCase, type PenaltyReferences } from '..';

/* The people of the scenarios, by code; their duties follow from what they do. */
const person = (code: string, role: Role, more: Partial<Actor> = {}): Actor => ({ person: code, role, region: '620100', employer: 'bureau-620100', ...more });

export const OFFICER = person('p-officer-1', 'case-officer');
export const OFFICER_2 = person('p-officer-2', 'case-officer');
export const OFFICER_3 = person('p-officer-3', 'case-officer');
export const HEAD = person('p-head', 'bureau-head');
export const PRINCIPAL = person('p-principal', 'bureau-head', { principal: true });
export const REVIEWER = person('p-reviewer', 'legal-reviewer');
export const LEGAL_HEAD = person('p-legal-head', 'legal-unit-head');
export const CHAIR = person('p-chair', 'hearing-chair');
export const PARTY = person('p-hospital', 'institution', { region: '620102', employer: 'inst-1' });
export const STRANGER = person('p-elsewhere', 'case-officer', { region: '620500', employer: 'bureau-620500' });

export const CERTIFICATES: NonNullable<PenaltyReferences['officers']> = Object.fromEntries(
  ['p-officer-1', 'p-officer-2', 'p-officer-3'].map((code) => [code, { certificate: `ZF-${code}`, validFrom: '2024-01-01', validTo: '2027-12-31' }]),
);

/** A moment in Lanzhou: `2026-02-25` is 09:00 of that day, `2026-02-25 23:59` is what it says. */
export function at(when: string): string {
  const [day, time = '09:00'] = when.split(' ');
  return instantOf(`${day}T${time.length === 5 ? `${time}:00` : time}+08:00`);
}

/** A penalty case told act by act. Every call says when, who and what; refusals come back as codes. */
export class ToldCase {
  state: PenaltyCase | undefined;
  readonly events: RecordedEvent[] = [];
  readonly spawns: Spawn[] = [];
  refusals: readonly Refusal[] = [];
  references: PenaltyReferences = { officers: CERTIFICATES };
  calendars: CalendarSet = CALENDARS;
  settings: readonly ParameterSetting[] = [];

  /** Performs an act; answers the codes of its refusals, or an empty list. */
  act(when: string, actor: Actor, act: string, input: object = {}): string[] {
    const done = perform(penaltyCase, this.state, { act, actor, input }, this.context(when)) as Performance<PenaltyCase>;
    this.refusals = done.outcome.kind === 'refused' ? done.outcome.refusals : [];
    if (done.outcome.kind === 'accepted' || done.outcome.trace) {
      this.keepToTheWays(done.events);
      this.state = done.state;
      this.events.push(...done.events);
      this.spawns.push(...done.spawns);
    }
    return this.refusals.map(({ code }) => code);
  }

  /** Every scenario walks only the ways that the README draws. */
  private keepToTheWays(events: readonly RecordedEvent[]): void {
    let state = this.state;
    for (const event of events) {
      const next = fold(penaltyCase, state, event) as PenaltyCase;
      const from = state?.stage;
      if (from && from !== next.stage && ![...PENALTY_WAYS_FORWARD, ...PENALTY_WAYS_BACK].some((way) => way.act === event.act && way.from === from && way.to === next.stage)) {
        throw new Error(`${event.act} led from ${from} to ${next.stage}, which no diagram shows.`);
      }
      state = next;
    }
  }

  /** Performs an act that must be accepted. */
  does(when: string, actor: Actor, act: string, input: object = {}): this {
    const codes = this.act(when, actor, act, input);
    if (codes.length > 0) throw new Error(`${when} ${act}: ${this.refusals.map(({ code, pointer, message }) => `${code} ${pointer ?? ''} ${message.en}`).join('; ')}`);
    return this;
  }

  /** The case as anybody sees it at a moment, whatever timers have done. */
  seen(when: string): PenaltyCase {
    const { state } = catchUp(penaltyCase, this.state, this.context(when));
    if (!state) throw new Error('There is no case yet.');
    return state as PenaltyCase;
  }

  plan(when: string) {
    return planOf(penaltyCase, this.seen(when), '');
  }

  tasks(when: string): string[] {
    return workItems(penaltyCase, this.seen(when)).map((item) => `${item.act}${item.dueOn ? ` by ${item.dueOn}` : ''}${item.level ? ` level ${item.level}` : ''}`);
  }

  lastDay(clock: string): LegalDay | undefined {
    return this.state?.clocks[clock]?.deadline.lastDay;
  }

  get stage(): string | undefined {
    return this.state?.stage;
  }

  get hash(): string {
    return this.state?.draft?.hash ?? '';
  }

  get errands(): readonly Errand[] {
    return this.state?.errands ?? [];
  }

  types(): string[] {
    return this.events.map(({ type }) => type);
  }

  last(type: string): any {
    return this.events.findLast((event) => event.type === type)?.data;
  }

  byItself(when: string, act: string, input: object): string[] {
    return this.act(when, SYSTEM, act, input);
  }

  context(when: string): ActContext<PenaltyReferences> {
    const now = at(when);
    const today = dayOf(now);
    const rules = selectRules(PACKS, { region: this.state?.region ?? '620100', on: this.state?.openedOn ?? today, settings: this.settings });
    return { now, today, rules, calendars: this.calendars, references: { caseId: 'LZ-CF-2026-000001', ...this.references } };
  }
}

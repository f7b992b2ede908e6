import { CALENDARS, dayOf, instantOf, type CalendarSet, type LegalDay } from '@due-process/legal-time';
import { catchUp, fold, perform, planOf, recordSpawn, SYSTEM, workItems, type ActContext, type Actor, type CaseBase, type Procedure, type RecordedEvent, type Refusal, type Role, type Spawn, type Transition } from '@due-process/procedure';
import { PACKS, selectRules } from '@due-process/rules';
import type { CaseOfMeasure, MeasureReferences } from '../measures';

/* The people of the bureau's measures, by code. */
const person = (code: string, role: Role, more: Partial<Actor> = {}): Actor => ({ person: code, role, region: '620100', employer: 'bureau-620100', ...more });

export const OFFICER = person('p-officer-1', 'case-officer');
export const SECOND = person('p-officer-2', 'case-officer');
export const HEAD = person('p-head-1', 'bureau-head');
export const DELEGATED = person('p-delegated-1', 'case-officer', { delegated: true });
export const STRANGER = person('p-officer-9', 'case-officer', { employer: 'bureau-522700', region: '522700' });

/** The case that the measures serve, and the certificates of its officers. */
export const CASE: CaseOfMeasure = {
  id: 'LZ-E-2026-000001',
  bureau: { code: 'bureau-620100', region: '620100' },
  party: { id: 'inst-1', name: '兰州市某医院' },
  closed: false,
  duties: {},
  recused: [],
};

export const OFFICERS = {
  'p-officer-1': { certificate: '甘620100-001', validFrom: '2024-01-01', validTo: '2028-12-31' },
  'p-officer-2': { certificate: '甘620100-002', validFrom: '2024-01-01', validTo: '2028-12-31' },
  'p-officer-3': { certificate: '甘620100-003', validFrom: '2024-01-01', validTo: '2026-03-10' },
  'p-delegated-2': { certificate: '甘620100-701', validFrom: '2024-01-01', validTo: '2028-12-31', delegated: true },
} as const;

export const REFERENCES: MeasureReferences = { case: CASE, number: 1, officers: OFFICERS, elsewhere: [] };

/** A moment in Lanzhou: `2026-02-25` is 09:00 of that day, `2026-02-25 23:59` is what it says. */
export function at(when: string): string {
  const [day, time = '09:00'] = when.split(' ');
  return instantOf(`${day}T${time.length === 5 ? `${time}:00` : time}+08:00`);
}

/** A measure told act by act. Every call says when, who and what; refusals come back as codes. */
export class ToldMeasure<S extends CaseBase> {
  state: S | undefined;
  readonly events: RecordedEvent[] = [];
  readonly spawns: Spawn[] = [];
  refusals: readonly Refusal[] = [];
  calendars: CalendarSet = CALENDARS;

  constructor(
    readonly procedure: Procedure<S, MeasureReferences>,
    private readonly ways: readonly Transition[],
    public references: MeasureReferences = REFERENCES,
  ) {}

  /** Performs an act; answers the codes of its refusals, or an empty list. */
  act(when: string, actor: Actor, act: string, input: object = {}): string[] {
    const done = perform(this.procedure, this.state, { act, actor, input }, this.context(when));
    this.refusals = done.outcome.kind === 'refused' ? done.outcome.refusals : [];
    if (done.outcome.kind === 'accepted') {
      this.keepToTheWays(done.events);
      this.state = done.state;
      this.events.push(...done.events);
      this.spawns.push(...done.spawns);
    }
    return this.refusals.map((refusal) => refusal.code);
  }

  /** Performs an act that must be accepted. */
  does(when: string, actor: Actor, act: string, input: object = {}): this {
    const codes = this.act(when, actor, act, input);
    if (codes.length > 0) throw new Error(`${when} ${act}: ${this.refusals.map(({ code, pointer }) => `${code} ${pointer ?? ''}`).join(', ')}`);
    return this;
  }

  /** The case of the measure has ended: its process asks for the release. */
  caseEnds(when: string, because: string, caseId = CASE.id): string[] {
    return this.act(when, SYSTEM, 'release-because-ended', { caseId, because });
  }

  /** The measure as anybody sees it at a moment, whatever timers have done. */
  seen(when: string): S {
    const { state } = catchUp(this.procedure, this.state, this.context(when));
    if (!state) throw new Error('There is no measure yet.');
    return state;
  }

  /** What has happened by itself until a moment is brought to the record. */
  passes(until: string): this {
    const { state, events } = catchUp(this.procedure, this.state, this.context(until));
    this.keepToTheWays(events);
    this.state = state;
    this.events.push(...events);
    return this;
  }

  tasks(when: string): string[] {
    return workItems(this.procedure, this.seen(when)).map((item) => `${item.act}${item.dueOn ? ` by ${item.dueOn}` : ''}${item.level ? ` level ${item.level}` : ''}`);
  }

  /** Who is told of a task at a moment. */
  toldOf(when: string, act: string): readonly Role[] {
    return workItems(this.procedure, this.seen(when)).find((item) => item.act === act)?.roles ?? [];
  }

  plan(when: string) {
    return planOf(this.procedure, this.seen(when), '');
  }

  lastDay(clock: string): LegalDay | undefined {
    return this.state?.clocks[clock]?.deadline.lastDay;
  }

  types(): string[] {
    return this.events.map((event) => event.type);
  }

  event(type: string): any {
    return this.events.filter((event) => event.type === type).at(-1)?.data;
  }

  /** What the party sees. */
  partySees(): string[] {
    return this.events.filter((event) => event.partyVisible).map((event) => event.type);
  }

  context(when: string): ActContext<MeasureReferences> {
    const now = at(when);
    const today = dayOf(now);
    return { now, today, rules: selectRules(PACKS, { region: '620100', on: this.state?.openedOn ?? today }), calendars: this.calendars, references: this.references };
  }

  /** Begins with what another stream has spawned. */
  begunBy(spawn: Spawn, when: string, actor: Actor, act: string): this {
    const { state, events } = recordSpawn(this.procedure, spawn.events, act, actor, this.context(when));
    this.state = state;
    this.events.push(...events);
    return this;
  }

  /** Every scenario walks only the ways that the README draws. */
  private keepToTheWays(events: readonly RecordedEvent[]): void {
    let state = this.state;
    for (const event of events) {
      const next = fold(this.procedure, state, event);
      const from = state?.stage;
      if (from && from !== next.stage && !this.ways.some((way) => way.act === event.act && way.from === from && way.to === next.stage)) {
        throw new Error(`${event.act} led from ${from} to ${next.stage}, which no diagram shows.`);
      }
      state = next;
    }
  }
}

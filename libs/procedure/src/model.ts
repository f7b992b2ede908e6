import type { Bilingual, CalendarSet, Deadline, DeadlineOptions, Instant, LegalDay, PeriodStart } from '@due-process/legal-time';
import type { RuleBook } from '@due-process/rules';
import type { Errand } from './errand';

/** Roles that a token can carry (domain.md 13.1). */
export type Role =
  | 'case-officer' // 办案人员
  | 'agency-head' // 经办机构负责人
  | 'legal-reviewer' // 法制审核人员
  | 'bureau-head' // 医保局负责人
  | 'legal-unit-head' // 法制机构负责人
  | 'hearing-chair' // 听证主持人
  | 'institution' // 定点医药机构
  | 'physician' // 医保医师、药师等相关人员
  | 'settlement' // 结算系统
  | 'auditor' // 审计人员
  | 'administrator' // 系统管理员
  | 'system'; // 期限届满等自动行为

/** Who acts. `person` is a pseudonymous code, never a name. */
export interface Actor {
  readonly person: string;
  readonly role: Role;
  /** Division code: `620100` is the city, `620102` a district. */
  readonly region: string;
  /** The organisation the person acts for: an agency, a bureau or an institution code. */
  readonly employer: string;
  /** The principal head (主要负责人) of a bureau, whom R735-30 names. */
  readonly principal?: boolean;
  /** Acts for a body that enforcement was delegated to (受委托组织); compulsory measures are closed to it (ACL-17, O4-8). */
  readonly delegated?: boolean;
}

/** The actor of everything that happens by itself. */
export const SYSTEM: Actor = { person: 'system', role: 'system', region: 'CN', employer: 'due-process' };

/** A duty that a person has had in a case; no person may hold two kinds in one case (domain.md 13.2). */
export type Duty = 'officer' | 'reviewer' | 'approver' | 'hearing-chair';

/** A coded refusal: a value, never an exception. */
export interface Refusal {
  /** Stable, e.g. `BREACH.NOTICE_NOT_SERVED`. */
  readonly code: string;
  readonly message: Bilingual;
  /** Rule ids and articles that refuse, e.g. `['LZ-22 兰州办法第22条']`. */
  readonly articles: readonly string[];
  /** JSON pointer of the field concerned, where there is one. */
  readonly pointer?: string;
  /** What is missing before the act becomes possible. */
  readonly missing?: readonly Bilingual[];
  /** The attempt itself was recorded although it was refused (a late filing). */
  readonly recorded?: boolean;
}

/** A running or ended clock of a case. Dates are recorded with the event that opened it and never silently recomputed. */
export interface Clock {
  /** Unique in the case, e.g. `defence-window#1`. */
  readonly id: string;
  /** Rule id, e.g. `LZ-22`. */
  readonly rule: string;
  readonly title: Bilingual;
  readonly deadline: Deadline;
  /** Whose deadline it is: the party's right, or the authority's own duty (escalated when passed). */
  readonly owner: 'party' | 'authority' | 'sanction';
  /** Roles that are reminded and see the worklist item. */
  readonly remind: readonly Role[];
  /** A ceiling on coercion (封存、先行登记保存的最长期限): a later end is against the party, although the deadline is the authority's. */
  readonly coercive?: boolean;
  /** Automatic act at the end of the period; absent: only escalation. */
  readonly onExpiry?: string;
  /** Pack and calendar versions that judged it. */
  readonly ruleVersions: readonly string[];
  /** Version of the law under which it was counted last; absent: the law of the release. */
  readonly law?: number;
  /** What it was counted from and with, so that it can be counted again; absent where a decision fixed the end itself (a sanction). */
  readonly counted?: CountedFrom;
  /** A date that speaks against the party and waits for an officer (domain.md 10 no. 12); until then the told one stands. */
  readonly held?: HeldMove;
  /** The later count that was not followed, so that nobody is asked twice: the told date stands. */
  readonly keptAgainst?: Instant;
  readonly status: 'running' | 'met' | 'expired' | 'cancelled';
  readonly openedBy: number;
  readonly closedBy?: number;
  /** Days on which somebody is reminded: two working days before, and on the last day. */
  readonly reminders: readonly { readonly step: ReminderStep; readonly on: LegalDay }[];
  /** Reminder steps already recorded. */
  readonly reminded: readonly ReminderStep[];
}

/** The start of a period and what was decided about it. */
export interface CountedFrom {
  readonly start: PeriodStart;
  /** Pauses, extensions and a length, as they were granted. */
  readonly options?: DeadlineOptions;
}

/** A move that changed law would bring about and that an officer must decide. */
export interface HeldMove {
  readonly deadline: Deadline;
  /** Version of the law that would move it. */
  readonly law?: number;
}

export type ReminderStep = 'two-days' | 'last-day';

/** A clock as the event that opens it carries it. */
export type OpenedClock = Omit<Clock, 'status' | 'openedBy' | 'closedBy' | 'reminded'>;

/** A fact of the record before it is stored. */
export interface NewEvent<T extends string = string, D = unknown> {
  /** Past-tense English, e.g. `DefenceRecorded`. */
  readonly type: T;
  /** Chinese label of the act, e.g. 陈述申辩. */
  readonly label: string;
  readonly data: D;
  /** When it has effect in law; the record carries `recordedAt` besides. */
  readonly effectiveAt: Instant;
  readonly opens?: readonly OpenedClock[];
  readonly closes?: readonly { readonly clock: string; readonly how: 'met' | 'expired' | 'cancelled' }[];
  /** Duties that others assume by this event (members of a discussion). */
  readonly duties?: Readonly<Record<string, Duty>>;
  /** What others must be told or asked because of it. */
  readonly errands?: readonly Errand[];
  /** Parties may see it (GET …/events filters the rest for institutions). */
  readonly partyVisible: boolean;
}

/** An event as recorded. */
export interface RecordedEvent<T extends string = string, D = unknown> extends NewEvent<T, D> {
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly actor: Actor;
  /** The act that caused it, e.g. `record-defence`. */
  readonly act: string;
}

/** What a person or a timer asks for. */
export interface Command<A extends string = string, I = unknown> {
  /** Name of the act: file `acts/<act>.ts`, e.g. `record-defence`. */
  readonly act: A;
  readonly actor: Actor;
  readonly input: I;
}

/** One version of the law, as it judges one case: in effect from its approval until the next one. */
export interface LawVersion {
  readonly version: number;
  /** Instant of approval; absent: the law of the release, from the beginning. */
  readonly since?: Instant;
  readonly rules: RuleBook;
  readonly calendars: CalendarSet;
}

/** Everything `decide` may look at besides the case. No clock of the machine. */
export interface ActContext<R = unknown> {
  /** Instant of the act (legal now; moved by the sandbox clock). */
  readonly now: Instant;
  readonly today: LegalDay;
  readonly rules: RuleBook;
  readonly calendars: CalendarSet;
  /** The versions of the law up to the one of `rules` and `calendars`, oldest first; absent where it has never changed. */
  readonly law?: readonly LawVersion[];
  /** Facts of other records that the act needs (agreement, institution), read in the same breath. */
  readonly references: R;
}

/** A second stream that begins in the same transaction, e.g. an agreement suspension. */
export interface Spawn {
  readonly procedure: string;
  /** Suffix-made id: deterministic from the parent's id. */
  readonly id: string;
  readonly events: readonly NewEvent[];
}

/** A movement of fund money to record beside the events (LZ-47: back to the original account). */
export interface Posting {
  readonly kind: string;
  readonly amountFen: number;
  readonly account: string;
  readonly reference: string;
}

export type Outcome =
  | { readonly kind: 'accepted'; readonly events: readonly NewEvent[]; readonly spawns?: readonly Spawn[]; readonly postings?: readonly Posting[] }
  /** `trace`: the refusal itself is recorded (a late filing is refused, but never forgotten). */
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[]; readonly trace?: readonly NewEvent[] };

/** What every case state carries; procedures add their facts. */
export interface CaseBase {
  readonly id: string;
  readonly region: string;
  readonly version: number;
  readonly stage: string;
  readonly closed: boolean;
  readonly openedOn: LegalDay;
  readonly ruleVersions: readonly string[];
  readonly clocks: Readonly<Record<string, Clock>>;
  readonly duties: Readonly<Record<string, Duty>>;
  /** All errands of the case so far, in order. */
  readonly errands?: readonly Errand[];
}

/** One act of a procedure: who may do it, in which stages, what it needs, what follows. */
export interface Act<S extends CaseBase, I = unknown, R = unknown> {
  readonly name: string;
  /** Chinese label, e.g. 陈述申辩. */
  readonly label: string;
  readonly article: string;
  /** Roles that may perform it; `system` for acts of a timer. */
  readonly roles: readonly Role[];
  /** Duty that the actor assumes in the case by acting; by role where officers and heads may both act. */
  readonly duty?: Duty | Readonly<Partial<Record<Role, Duty>>>;
  /** Opens a case too, beside the procedure's opening act: a lead that another record hands over. */
  readonly opens?: boolean;
  /** Stages in which it is possible; absent: in every open stage. */
  readonly from?: readonly string[];
  /** Pure: all refusals at once, or the events. `state` is undefined only for the act that opens a case. */
  decide(state: S, input: I, context: ActContext<R>, actor: Actor): Outcome;
  /** Acts that record something about a closed case (a late filing) stay possible. */
  readonly evenWhenClosed?: boolean;
}

/** A thing that somebody must do, for the worklist (待办). */
export interface WorkItem {
  readonly key: string;
  readonly act: string;
  readonly label: Bilingual;
  readonly roles: readonly Role[];
  readonly dueOn?: LegalDay;
  readonly clock?: string;
  /** 0 = normal; rises by one with every escalation. */
  readonly level: number;
  /** The latest reminder of its deadline: two working days before, or on the day. */
  readonly reminded?: ReminderStep;
}

/** A moment at which the process must wake and ask the domain what to do. */
export interface Wake {
  /** `defence-window#1/two-days`, `…/last-day`, `…/expiry`: also the idempotency key of the automatic act. */
  readonly key: string;
  readonly at: Instant;
  /** Automatic act to perform. */
  readonly act: string;
  /** Chinese line for the Temporal UI: 陈述申辩期至 2026-02-25（兰州办法第22条）. */
  readonly summary: string;
}

/** What the waiting process is told: recorded with the event that caused it, never computed by it. */
export interface Plan {
  readonly caseId: string;
  /** Number of the last event; a process ignores plans that it has passed. */
  readonly seq: number;
  readonly stage: string;
  readonly stageLabel: string;
  readonly closed: boolean;
  /** The gate that the case stands before, e.g. `legal-review`. */
  readonly gate?: string;
  readonly nextDeadline?: LegalDay;
  readonly wakes: readonly Wake[];
  /** Everything that others must be told; the process keeps count of what it has done. */
  readonly errands?: readonly Errand[];
  /** Legal now minus machine now, ms; 0 unless a sandbox clock was moved. */
  readonly skewMs: number;
  /** Line for the UI: what has just happened. */
  readonly line: string;
}

/** A procedure as data: what the generic engine needs to run it. */
export interface Procedure<S extends CaseBase = CaseBase, R = any> {
  /** `breach-handling` */
  readonly name: string;
  readonly label: string;
  /** Workflow type, e.g. `breachHandling`. */
  readonly workflow: string;
  readonly opening: string;
  /** Who is told when the authority's own deadline has passed; the head of the agency where absent. */
  readonly superior?: Role;
  readonly acts: Readonly<Record<string, Act<S, any, R>>>;
  /** Code of the agency or bureau whose officers handle the case, for acts that the engine brings (`DEADLINE_ACTS`); absent: whoever may know it. */
  office?(state: S): string;
  readonly stages: Readonly<Record<string, Bilingual>>;
  /** Fold one event's facts; clocks, duties and version are folded by the engine. */
  evolve(state: S | undefined, event: RecordedEvent): S;
  /** Open tasks that follow from the state besides those of clocks. */
  tasks(state: S): readonly WorkItem[];
  gate(state: S): string | undefined;
}

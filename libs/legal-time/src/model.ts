/**
 * The words of legal time. A legal day is a `YYYY-MM-DD` string in Asia/Shanghai and is never converted;
 * an instant is a UTC ISO string with milliseconds (`2026-02-25T16:00:00.000Z`), so that instants compare as strings.
 */

/** A legal day (法定期日) in Asia/Shanghai, `YYYY-MM-DD`. */
export type LegalDay = string;

/** A moment in UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export type Instant = string;

/** A text in the two languages that every answer speaks. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What the State Council's yearly notice makes of a day (放假安排). */
export type DayKind = 'working-day' | 'make-up-working-day' | 'weekend' | 'statutory-holiday' | 'adjusted-rest-day';

/** Unit of a period: 工作日, 日, 月, 年, 小时. */
export type PeriodUnit = 'working-days' | 'calendar-days' | 'months' | 'years' | 'hours';

/**
 * What happens when the last day is no working day (domain.md 10 no. 7).
 * `forward`: procedural periods and rights go to the next working day (CC-203, CPL-85).
 * `none`: ceilings on coercion, sanctions, limitation, plan dates, hours.
 */
export type RollPolicy = 'forward' | 'none';

/** A rule of time as data: everything the engine needs to count. The article makes it law. */
export interface PeriodRule {
  /** Rule id of domain.md, e.g. `LZ-22` or `ACL-25`. */
  readonly id: string;
  /** The article as a lawyer cites it, e.g. 兰州办法第22条第3款. */
  readonly article: string;
  readonly title: Bilingual;
  readonly unit: PeriodUnit;
  /** Number of units; absent where the decision fixes it inside a band (LZ-19). */
  readonly count?: number;
  readonly roll: RollPolicy;
  /** `sanction`: an interval of whole days (domain.md 10 no. 5). `backward`: n clear days before an event (no. 11). `validity`: the first day counts (LZ-50). */
  readonly mode?: 'period' | 'sanction' | 'backward' | 'validity' | 'plan-date';
  /** Only with `backward`: the day found opens a window (PQP-39) instead of being the last day for a notice (APL-64). */
  readonly backward?: 'opens-window' | 'clear-days';
  /** Pause reasons that the law allows, e.g. `appraisal` for ACL-25(3). */
  readonly pauseReasons?: readonly string[];
  /** Extensions that the law allows, in order; the last one repeats only if the law says so. */
  readonly extensions?: readonly ExtensionRule[];
  /** What the end of the period does, e.g. `deemed-waived`, `lapses`, `release-due`, `overdue`. */
  readonly atExpiry?: string;
}

export interface ExtensionRule {
  /** Units added to the nominal end. */
  readonly count: number;
  /** `at-most`: the approval fixes 1..count. */
  readonly kind: 'exactly' | 'at-most';
  readonly approver: string;
  /** The law lets this extension be granted again and again; without it each is granted once. */
  readonly repeats?: boolean;
}

/** A pause with a written base; the day `from` is not counted, `to` is (domain.md 10 no. 9). */
export interface Pause {
  readonly from: LegalDay;
  readonly to: LegalDay;
  readonly reason: string;
}

/** An extension as granted; must be approved on or before the nominal end it extends. */
export interface Extension {
  readonly approvedOn: LegalDay;
  /** Days (or other units of the rule) where the rule says `at-most`. */
  readonly count?: number;
}

/** What is known of a day that no announced calendar resolves. */
export interface ProvisionalRange {
  /** The last day that an announced calendar covers; absent for a period that ended before the first of them. */
  readonly lastResolvedDay?: LegalDay;
  /** No notice can make the last day earlier than this. */
  readonly earliest: LegalDay;
  /** No notice of the usual pattern makes it later than this. */
  readonly latest: LegalDay;
  readonly reason: Bilingual;
}

/** The end of a period after one extension; the meaning of the days is that of {@link Deadline}. */
export interface ExtendedEnd {
  readonly approvedOn: LegalDay;
  /** Units added to the nominal end before. */
  readonly count: number;
  readonly approver: string;
  readonly nominalDay: LegalDay;
  readonly lastDay: LegalDay;
  readonly endsAt: Instant;
  readonly firstDayAfter: LegalDay;
  readonly steerDay: LegalDay;
  readonly steerProvisional?: boolean;
  readonly status: 'final' | 'provisional';
  readonly provisional?: ProvisionalRange;
}

/** The answer to "until when". */
export interface Deadline {
  readonly ruleId: string;
  readonly article: string;
  /** Day zero; not counted (CC-201). */
  readonly startDay: LegalDay;
  /** The end before any roll. */
  readonly nominalDay: LegalDay;
  /** The last day on which the act is in time. */
  readonly lastDay: LegalDay;
  /** The first instant that is too late: 24:00 of `lastDay` (or the hour that is over). */
  readonly endsAt: Instant;
  readonly firstDayAfter: LegalDay;
  /** The last working day on or before `nominalDay`: steer by it (domain.md 10 no. 7). */
  readonly steerDay: LegalDay;
  /** True where the steer day lies beyond the calendars and is a cautious estimate. */
  readonly steerProvisional?: boolean;
  /** Backward windows (PQP-39): the first day on which the act is possible. */
  readonly earliestDay?: LegalDay;
  /** The ends after each extension granted, in order; the fields above give the end before them. See `deadlineInForce`. */
  readonly extended?: readonly ExtendedEnd[];
  /** `provisional`: a calendar is missing; never enforced. */
  readonly status: 'final' | 'provisional';
  /** Only when provisional. */
  readonly provisional?: ProvisionalRange;
  /** Versions of the calendars that were read, e.g. `['CN-2026@国办发明电…']`. */
  readonly calendars: readonly string[];
  readonly atExpiry?: string;
}

/** One line of an explanation: what became of one day and why. */
export interface DayVerdict {
  readonly day: LegalDay;
  readonly verdict: 'start' | 'counted' | 'skipped' | 'paused' | 'extended' | 'rolled' | 'last' | 'provisional';
  /** Running number of the counted unit, where the day was counted. */
  readonly n?: number;
  readonly kind?: DayKind;
  readonly reason: Bilingual;
  readonly article: string;
}

export interface Explanation {
  readonly deadline: Deadline;
  readonly days: readonly DayVerdict[];
  /** One sentence for a screen. */
  readonly short: Bilingual;
}

/** A request that the law refuses (an extension too late, a pause without base, an unknown day). */
export interface TimeRefusal {
  readonly code: string;
  readonly message: Bilingual;
  readonly article: string;
}

export type TimeResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: TimeRefusal };

/** How a document reached the party (送达方式), domain.md 7.3. */
export type ServiceMethod = 'direct' | 'left' | 'mail' | 'electronic' | 'announcement';

/** Service of a document (送达) as recorded by the officer. */
export interface ServiceOfDocument {
  readonly method: ServiceMethod;
  /** direct: day of signature; mail: day on the receipt slip; left: day it was left. */
  readonly receivedOn?: LegalDay;
  /** electronic: instant shown as arrived in the recipient's system. */
  readonly arrivedAt?: Instant;
  /** electronic: instant at which the sender's system shows the sending as successful; counts unless an arrival is proven (CPL interpretation 135). */
  readonly shownSentAt?: Instant;
  /** announcement: day of (the last) publication. */
  readonly announcedOn?: LegalDay;
  /** What proves it. */
  readonly proof?: ServiceProof;
}

export interface ServiceProof {
  /** direct, mail: signed receipt (送达回证 / 回执) reference. */
  readonly receiptRef?: string;
  /** left: names two witnesses OR refers to photos or video (CPL-89). */
  readonly witnesses?: readonly string[];
  readonly recordingRef?: string;
  /** electronic: the party's signed confirmation of address and consent (确认书, APL-61, O4-59). */
  readonly signedConfirmationRef?: string;
  /** announcement: cause and course noted in the file (CPL-95). */
  readonly causeNoted?: string;
}

export interface ServedDay {
  readonly servedOn: LegalDay;
  readonly article: string;
  readonly reason: Bilingual;
}

/** An interval of whole days (责罚期, 中止期): from 00:00 of `firstDay` to 24:00 of `lastDay`. */
export interface SanctionInterval {
  readonly firstDay: LegalDay;
  readonly lastDay: LegalDay;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The day on which it is over. */
  readonly resumesOn: LegalDay;
}

/** Length of a sanction as decided; 180 days and 6 months differ (domain.md 16.1). */
export type Duration = { readonly months: number } | { readonly days: number };

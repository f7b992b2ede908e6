import { addDays } from '@due-process/legal-time';
import type { RecordedEvent } from '@due-process/procedure';
import type { Entry } from '../ledger';
import type { Period, PhysicianAccount } from './model';
import { stageOf } from './standing';

/* Each event says what it changes; nothing else does. Totals are never kept: they are folded from the entries. */
type Change = (state: PhysicianAccount, data: any) => Partial<PhysicianAccount>;

const period = (state: PhysicianAccount, id: string, patch: (one: Period) => Partial<Period>): Pick<PhysicianAccount, 'periods'> => ({
  periods: state.periods.map((one) => (one.id === id ? { ...one, ...patch(one) } : one)),
});

const CHANGES: Readonly<Record<string, Change>> = {
  SiteAdded: (state, data) => ({ sites: [...state.sites, data.site] }),
  SiteEnded: (state, data) => ({ sites: state.sites.map((site) => (site.institution === data.institution && site.region === data.region && site.until === undefined ? { ...site, until: data.lastDay } : site)) }),
  RegistrationChanged: (_state, data) => ({ profession: data.profession }),
  OptedOut: (_state, data) => ({ optOut: { from: data.from, documentRef: data.documentRef } }),
  OptOutPublished: (state, data) => (state.optOut ? { optOut: { ...state.optOut, publishedOn: data.on } } : {}),
  OptedIn: (state, data) => ({ optOut: undefined, commitment: data.commitment, optedOut: state.optOut ? [...state.optedOut, { from: state.optOut.from, until: addDays(data.on, -1) }] : state.optedOut }),
  ParentDecisionReceived: (state, data) => ({ findings: [...state.findings, data.finding] }),
  FindingAnnulled: (state, data) => ({ findings: state.findings.map((one) => (one.id === data.finding ? { ...one, annulled: true as const } : one)) }),
  PointsRecorded: (state, data) => ({ entries: [...state.entries, ...data.entries.map((entry: Entry) => ({ ...entry, scoredBy: data.recordedBy }))] }),
  BonusRecorded: (state, data) => ({ entries: [...state.entries, ...data.entries] }),
  PointsCorrected: (state, data) => ({ entries: [...state.entries, ...data.entries] }),
  ThresholdReached: (state, data) => ({ firings: [...state.firings, data.firing], ...(data.period ? { periods: [...state.periods, data.period] } : {}) }),
  ThresholdUndone: (state, data) => ({
    firings: state.firings.map((one) => (one.key === data.key && !one.undone ? { ...one, undone: data.on } : one)),
    ...(data.period ? period(state, data.period, () => ({ annulled: data.on })) : {}),
  }),
  PeriodAmended: (state, data) => ({
    ...period(state, data.period, () => ({ lastDay: data.lastDay, ...(data.months ? { months: data.months } : {}) })),
    ...(data.key ? { firings: state.firings.map((one) => (one.key === data.key && !one.undone ? { ...one, points: data.points } : one)) } : {}),
  }),
  PeriodHeld: (state, data) => period(state, data.period, (one) => ({ holds: [...one.holds, { from: data.from }] })),
  PeriodResumed: (state, data) => period(state, data.period, (one) => ({ lastDay: data.lastDay, holds: one.holds.map((hold) => (hold.to === undefined ? { ...hold, to: data.to } : hold)) })),
  PeriodOver: (state, data) => period(state, data.period, () => ({ over: true as const })),
  RestorationOpened: (state, data) => ({ restorations: [...state.restorations, { id: data.restoration, periods: data.periods }] }),
  Restored: (state, data) => ({
    periods: state.periods.map((one) => (data.periods.includes(one.id) ? { ...one, restoredOn: data.from } : one)),
    restorations: state.restorations.map((one) => (one.id === data.restoration ? { ...one, done: 'restored' as const } : one)),
    ...(data.commitment ? { commitment: data.commitment } : {}),
    ...(data.site && !state.sites.some((site) => site.institution === data.site.institution && site.until === undefined) ? { sites: [...state.sites, { ...data.site, from: data.from }] } : {}),
  }),
  RestorationWithdrawn: (state, data) => ({ restorations: state.restorations.map((one) => (one.id === data.restoration ? { ...one, done: 'withdrawn' as const } : one)) }),
  InstitutionFollowed: (state, data) => ({ periods: [...state.periods, { ...data.period, scoring: data.notice }] }),
  InstitutionReleased: (state, data) => period(state, data.period, () => ({ ...(data.annulled ? { annulled: data.annulled } : {}), ...(data.lastDay ? { lastDay: data.lastDay } : {}), ...(data.restoredOn ? { restoredOn: data.restoredOn } : {}) })),
  YearClosed: (state, data) => ({ closedYears: [...state.closedYears, { year: data.year, run: data.run }] }),
  BlacklistNoted: (state, data) => ({ blacklistNoted: [...state.blacklistNoted, data.key] }),
  PeriodReported: (state, data) => ({ circulations: { ...state.circulations, [data.key]: { reportedOn: data.on } } }),
  PeriodCirculated: (state, data) => ({ circulations: { ...state.circulations, [data.key]: { reportedOn: data.on, ...state.circulations?.[data.key], circulatedOn: data.on } } }),
  CirculationWithdrawn: (state, data) => ({
    circulations: Object.fromEntries(Object.entries(state.circulations ?? {}).filter(([key]) => key !== data.key)), blacklistNoted: state.blacklistNoted.filter((key) => key !== data.key),
  }),
  CrimeJudged: (state, data) => ({ crimesJudged: [...(state.crimesJudged ?? []), data.key] }),
  NoticeBegun: () => ({}),
};

/** The account after one event; every event that begins a notice uses up its number. */
export function evolve(state: PhysicianAccount | undefined, event: RecordedEvent): PhysicianAccount {
  const data: any = event.data;
  if (event.type === 'PhysicianRegistered') return registered(data);
  const change = CHANGES[event.type];
  if (!state || !change) throw new Error(`The record of an account cannot hold ${event.type} here.`);
  const next = { ...state, ...change(state, data), notices: state.notices + (data.notice ? 1 : 0) };
  return { ...next, stage: stageOf(next) };
}

function registered(data: any): PhysicianAccount {
  const { accountId, region, profession, training, commitment, registeredOn, site, openedOn, ruleVersions } = data;
  return {
    id: accountId, region, version: 0, stage: 'NORMAL', closed: false, openedOn, ruleVersions, clocks: {}, duties: {},
    profession, training, commitment, registeredOn, sites: [site], optedOut: [], findings: [], entries: [], firings: [], periods: [], restorations: [], closedYears: [], blacklistNoted: [], notices: 0,
  };
}

export const ACCOUNT_EVENTS: readonly string[] = ['PhysicianRegistered', ...Object.keys(CHANGES)];

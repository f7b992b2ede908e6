import { addDays, dayOf, weekday, type CalendarSet, type DayKind, type Instant, type LegalDay } from '@due-process/legal-time';
import { clockMoves, type CaseBase, type ClockMove, type Procedure } from '@due-process/procedure';
import { comparePackChanges, enactChange, type LawChange, type LawProblem, type PackChange, type RuleComparison } from '@due-process/rules';
import { effective } from '../reads/effective';
import { casesOf } from '../record/cases-of';
import type { RecordStore } from '../record/record-store';
import { Law } from './law';
import type { ProposalWithChange } from './law-store';

/** One date that a proposal would move, in one case. */
export interface PreviewedMove {
  readonly caseId: string;
  readonly procedure: string;
  readonly clock: string;
  readonly title: ClockMove['clock']['title'];
  readonly rule: string;
  readonly article: string;
  readonly before: LegalDay;
  /** What the law would make of it. */
  readonly counted: LegalDay;
  /** The last day after approval; differs from `counted` where the told day stays. */
  readonly after: LegalDay;
  readonly favour: ClockMove['favour'];
  readonly how: ClockMove['how'];
}

export interface PreviewTotals {
  readonly openCases: number;
  readonly casesConcerned: number;
  readonly moved: number;
  readonly fixed: number;
  readonly held: number;
  readonly kept: number;
  readonly inFavourOfParties: number;
  readonly inFavourOfAuthorities: number;
}

/** A day that becomes another one. */
export interface ChangedDay {
  readonly day: LegalDay;
  readonly before?: DayKind;
  readonly after?: DayKind;
}

export interface LawPreview {
  /** Context whose open cases were counted. */
  readonly context: string;
  readonly asOf: Instant;
  /** What would keep it from being approved today. */
  readonly problems: readonly LawProblem[];
  readonly totals: PreviewTotals;
  readonly moves: readonly PreviewedMove[];
  /** Give it as `after` for further moves; absent when all are here. */
  readonly next?: string;
  readonly packs?: readonly (Omit<PackChange, 'pack' | 'former'> & { readonly pack: string; readonly former?: string; readonly rules: readonly RuleComparison[] })[];
  readonly days?: readonly ChangedDay[];
}

export interface PreviewOptions {
  readonly store: RecordStore;
  procedureNamed(name: string): Procedure<any, any>;
  readonly now: Instant;
  /** Moves of cases after this one. */
  readonly after?: string;
  readonly limit: number;
}

/**
 * What a proposal would do if it were approved now: every open clock of the context that would move, counted by the same function
 * that moves it afterwards. Totals are of all open cases; moves come in pages of whole cases.
 */
export async function previewOf({ change, reason, base, proposedBy }: ProposalWithChange, options: PreviewOptions): Promise<LawPreview> {
  const { store, now, after, limit } = options;
  const law = await store.law.fresh();
  const enacted = enactChange(law.content, change, { on: dayOf(now), reason, base, by: proposedBy });
  const next = enacted.ok ? new Law(law.version + 1, enacted.content, now, law) : law;
  const count = counting();
  const moves: PreviewedMove[] = [];
  let more: string | undefined;
  for await (const line of casesOf(store, { closed: false })) {
    const own = movesOf(options.procedureNamed(line.procedure), line.state as CaseBase, now, law, next);
    count.add(own);
    if (own.length === 0 || (after !== undefined && line.streamId <= after)) continue;
    if (moves.length >= limit) more ??= moves.at(-1)?.caseId;
    else moves.push(...own.map((move) => previewed(line.streamId, line.procedure, move)));
  }
  const told = { context: store.schema, asOf: now, problems: enacted.ok ? [] : enacted.problems, totals: count.totals(), moves };
  return { ...told, ...(more === undefined ? {} : { next: more }), ...compared(change, law, next) };
}

function movesOf(procedure: Procedure<any, any>, recorded: CaseBase, now: Instant, law: Law, next: Law): readonly ClockMove[] {
  if (next === law) return [];
  const { state } = effective(procedure, recorded, now, law);
  return state.closed ? [] : clockMoves(state, next.judging(state.region, state.openedOn));
}

function previewed(caseId: string, procedure: string, { clock, counted, favour, how, next }: ClockMove): PreviewedMove {
  const { id, title, rule, deadline } = clock;
  return { caseId, procedure, clock: id, title, rule, article: counted.article, before: deadline.lastDay, counted: counted.lastDay, after: next.deadline.lastDay, favour, how };
}

function counting() {
  const of: Record<keyof PreviewTotals, number> = { openCases: 0, casesConcerned: 0, moved: 0, fixed: 0, held: 0, kept: 0, inFavourOfParties: 0, inFavourOfAuthorities: 0 };
  return {
    add(moves: readonly ClockMove[]): void {
      of.openCases += 1;
      if (moves.length > 0) of.casesConcerned += 1;
      for (const { how, favour } of moves) {
        of[how] += 1;
        if (favour === 'party') of.inFavourOfParties += 1;
        if (favour === 'authority') of.inFavourOfAuthorities += 1;
      }
    },
    totals: (): PreviewTotals => ({ ...of }),
  };
}

function compared(change: LawChange, law: Law, next: Law): Pick<LawPreview, 'packs' | 'days'> {
  if (change.kind === 'rule-pack') {
    const packs = comparePackChanges(law.content.packs, change.packs).map(({ pack, is, former, rules }) => ({ pack: `${pack.id}@${pack.version}`, is, ...(former ? { former: `${former.id}@${former.version}` } : {}), rules }));
    return { packs };
  }
  if (change.kind === 'parameter' || next === law) return {};
  const region = change.file.region ?? 'CN';
  const of = (one: Law) => one.calendarsFor(region, one.rulesFor(region, dayOf(next.since as Instant)));
  return { days: changedDays(of(law), of(next), change.file.coverage) };
}

/** A notice may touch the December before its year. */
const BEFORE_COVERAGE = 31;

/** Of a year that was missing only the days are told that are not what their weekday says. */
function changedDays(before: CalendarSet, after: CalendarSet, { from, to }: { readonly from: LegalDay; readonly to: LegalDay }): readonly ChangedDay[] {
  const changed: ChangedDay[] = [];
  for (let day = addDays(from, -BEFORE_COVERAGE); day <= to; day = addDays(day, 1)) {
    const [was, is] = [before.kindOf(day), after.kindOf(day)];
    const expected = weekday(day) > 5 ? 'weekend' : 'working-day';
    if (was !== is && !(was === undefined && is === expected)) changed.push({ day, ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) });
  }
  return changed;
}

import type { LegalDay } from '@due-process/legal-time';
import type { Entry, ParentDecision } from '../ledger';
import { standing } from '../ledger';
import type { PhysicianAccount } from './model';
import type { ScoredGroup } from './scored-lines';

/** What entries of one scoring have in common. */
export interface EntryFrame {
  readonly parent: ParentDecision;
  readonly region: string;
  readonly scoring: string;
  readonly today: LegalDay;
  readonly reasons: string;
}

/** Entries of one scoring: one per tariff and year, so that acts of two years each count for their own. */
export function pointsEntries(state: Pick<PhysicianAccount, 'entries'>, groups: readonly ScoredGroup[], frame: EntryFrame, corrects?: readonly Entry[], ahead = 0): readonly Entry[] {
  return groups.map(({ inForce, year, lines }, index) => {
    const replaced = corrects?.find((entry) => entry.tariff === inForce.tariff.id && entry.year === year) ?? corrects?.[0];
    return {
      id: `e${state.entries.length + ahead + index + 1}`,
      kind: 'points',
      tariff: inForce.tariff.id,
      region: frame.region,
      year,
      countsOn: replaced?.countsOn ?? (inForce.tariff.yearOf === 'decision' ? frame.parent.decidedOn : frame.today),
      points: lines.reduce((sum, line) => sum + line.points, 0),
      lines,
      parent: frame.parent,
      site: frame.parent.institution,
      scoredOn: frame.today,
      reasons: frame.reasons,
      scoring: frame.scoring,
      ...(replaced ? { corrects: replaced.id } : {}),
    };
  });
}

/** Counter-entries (冲销): the ledger forgets nothing, so what is wrong is taken back by its own amount. */
export function counterEntries(state: Pick<PhysicianAccount, 'entries'>, targets: readonly Entry[], frame: Pick<EntryFrame, 'today' | 'reasons'>): readonly Entry[] {
  return targets.map((target, index) => ({
    ...target,
    id: `e${state.entries.length + index + 1}`,
    kind: 'counter' as const,
    points: -target.points,
    lines: [],
    scoredOn: frame.today,
    reasons: frame.reasons,
    reverses: target.id,
  }));
}

/** Entries of a notice that nothing has taken back. */
export const standingOf = (state: Pick<PhysicianAccount, 'entries'>, scoring: string): readonly Entry[] => standing(state.entries).filter((entry) => entry.scoring === scoring);

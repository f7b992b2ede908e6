import type { LegalDay } from '@due-process/legal-time';
import type { ActContext } from '@due-process/procedure';
import { standing } from '../ledger';
import { instantsOf } from '../physician-account/lengths';
import type { Firing, PhysicianAccount, WithAccount } from '../physician-account/model';
import { pointsOf, type PhysicianScoring, type Talk } from './model';

/** A period as the notice states it: both ends as instants (C18). */
export interface StatedPeriod {
  readonly id: string;
  readonly effect: 'suspend' | 'end';
  readonly firstDay: LegalDay;
  readonly lastDay?: LegalDay;
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly annulled?: true;
}

/** What the notice tells, from the ledger at the moment it is made: entries, effects with their days, talks that are due. */
export interface NoticeContent {
  readonly entries: readonly string[];
  readonly points: number;
  readonly effects: readonly { readonly key: string; readonly title: Firing['title']; readonly points: number }[];
  readonly periods: readonly StatedPeriod[];
  readonly talks: readonly Talk[];
}

/** The account that the notice is about; read in the same statement as the notice. */
export function accountIn(context: ActContext<WithAccount>): PhysicianAccount {
  const { account } = context.references;
  if (!account) throw new Error('A notice needs the account that it is about.');
  return account;
}

export function contentOf(state: PhysicianScoring, account: PhysicianAccount): NoticeContent {
  const entries = standing(account.entries).filter((entry) => entry.scoring === pointsOf(state));
  const effects = firingsOf(state, account).map(({ key, title, points }) => ({ key, title, points }));
  return { entries: entries.map((entry) => entry.id), points: entries.reduce((sum, entry) => sum + entry.points, 0), effects, periods: statedPeriods(state, account), talks: dueTalks(state, account) };
}

const firingsOf = (state: PhysicianScoring, account: PhysicianAccount): readonly Firing[] => account.firings.filter((firing) => firing.scoring === state.id && !firing.undone);

/** Talks that the points of this notice demand and that nothing has taken back. */
export function dueTalks(state: PhysicianScoring, account: PhysicianAccount): readonly Talk[] {
  return firingsOf(state, account).filter((firing) => firing.effect === 'talk').map(({ key, title, by, points, firedOn }) => ({ key, title, by, points, firedOn }));
}

/** Firings behind talks, for their clocks. */
export const talkFirings = (state: PhysicianScoring, account: PhysicianAccount): readonly Firing[] => firingsOf(state, account).filter((firing) => firing.effect === 'talk');

/** Periods that began with these points, and those that the notice tells the change of. */
function statedPeriods(state: PhysicianScoring, account: PhysicianAccount): readonly StatedPeriod[] {
  const told = new Set((state.errands ?? []).filter((errand) => errand.procedure === 'physician-penalty-period').map((errand) => errand.streamId));
  return account.periods
    .filter((period) => told.has(period.id) || (period.scoring === state.id && !period.annulled))
    .map(({ id, effect, firstDay, lastDay, annulled }) => ({ id, effect, firstDay, ...(lastDay ? { lastDay, ...instantsOf(firstDay, lastDay) } : {}), ...(annulled ? { annulled: true as const } : {}) }));
}

import type { Defence, PenaltyCase, PenaltyStage, Round } from './model';

/* Where a round stands, read from what happened in it (APL-44, APL-45, APL-62 to 65). */

/** Both windows are over: by their end, by an express waiver, or because the party has said that it has finished. */
export const windowsOver = (round: Round): boolean =>
  Boolean(round.defenceOver || round.defences.at(-1)?.complete) && (!round.notice.hearingOffered || Boolean(round.hearingOver) || round.hearing !== undefined);

/** A hearing that was asked for has been held, or the party let it pass. */
export const hearingDone = (round: Round): boolean => round.hearing === undefined || round.hearing.outcome !== undefined;

/** The party has spoken, in a defence or at a hearing: what it said must be re-examined (复核). */
export const hasSpoken = (round: Round): boolean => round.defences.length > 0 || (round.hearing?.outcome !== undefined && round.hearing.outcome.attendance !== 'party-absent');

/** The party was heard to the end: re-examined after everything that it said, or silent until the windows closed. */
export const heard = (round: Round): boolean => round.service !== undefined && windowsOver(round) && hearingDone(round) && (hasSpoken(round) ? round.reexamination !== undefined : true);

/** The stage that follows from the round. */
export function stageOf(round: Round): PenaltyStage {
  if (!round.service) return 'NOTICE_ISSUED';
  if (round.hearing && !round.hearing.outcome) return round.hearing.notified ? 'HEARING_NOTIFIED' : 'HEARING_REQUESTED';
  if (round.reexamination) return 'REEXAMINED';
  if (round.hearing?.outcome && round.hearing.outcome.attendance !== 'party-absent') return 'HEARING_HELD';
  if (round.defences.length > 0) return 'DEFENCE_RECEIVED';
  return windowsOver(round) ? 'WAIVED' : 'NOTICE_SERVED';
}

/** What was said and nobody has examined yet: it is never lost, also when another draft is made. */
export function leftUnexamined(state: PenaltyCase): readonly Defence[] {
  const said = state.current && !state.current.reexamination ? state.current.defences : [];
  return [...state.unexamined.filter((one) => !said.includes(one)), ...said];
}

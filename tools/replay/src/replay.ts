import { replayAgreement } from './agreement';
import { caseOf, entriesOf, type PublishedCase } from './case-of';
import { RuleNotInForce } from '@due-process/rules';
import { found, ownArithmetic, together, type Findings } from './findings';
import { isStatistic, replayOther, replayReview } from './others';
import { replayPenalty } from './penalty';
import { partyOf } from './penalty-acts';
import { replayPoints } from './points';
import { verdictOf, type Verdict } from './verdict';
import { readMeasures } from './words';

/** Sends every case of a file through the domain; `undefined` where the file holds no list of cases. */
export function replayFile(file: unknown): readonly Verdict[] | undefined {
  const entries = entriesOf(file);
  if (!entries) return undefined;
  const read = entries.map(caseOf);
  const cases = read.filter((one): one is PublishedCase => one !== undefined);
  return read.map((one, index) => (one ? verdictOf(one, together(safely(one, cases), isStatistic(one) ? found({}) : ownArithmetic(one))) : unread(index)));
}

const unread = (index: number): Verdict => ({ id: `#${index + 1}`, outcome: 'too little published', text: 'no case: not an object', codes: [], hints: [] });

/** A rule that did not yet apply, or not any more, refuses; a case that nobody has foreseen is told as such and stops no other. */
function safely(one: PublishedCase, others: readonly PublishedCase[]): Findings {
  try {
    return findingsOf(one, others);
  } catch (fault) {
    if (fault instanceof RuleNotInForce) return found({ refused: [{ code: fault.code, why: fault.text.en }] });
    return found({ missing: [`not understood (${fault instanceof Error ? fault.message : 'fault'})`] });
  }
}

/** By what the case carries; a kind that nobody knows goes by its fields. */
function findingsOf(one: PublishedCase, others: readonly PublishedCase[]): Findings {
  if (isStatistic(one)) return replayOther(one);
  const tracks = one.kind.split(/[+,/&\s]+/).filter((part) => part !== '');
  const known = [...new Set([...tracks.filter((track) => Object.hasOwn(TRACKS, track)), ...(tracks.includes('penalty') && Object.keys(one.amounts).some((name) => /^breach/i.test(name)) ? ['agreement'] : [])])];
  // A person whose insurance stands still is judged by Article 41, whatever the page calls the case (domain.md 16.10).
  if (partyOf(one) === 'individual' && !known.includes('penalty') && one.measures.flatMap(readMeasures).some(({ kind }) => kind.startsWith('suspend-'))) return together(replayPenalty(one, others), ...known.filter((track) => track !== 'agreement').map((track) => TRACKS[track]?.(one, others) ?? found({})));
  if (known.length > 0) return together(...known.map((track) => TRACKS[track]?.(one, others) ?? found({})));
  const guessed = guess(one);
  return guessed ? guessed(one, others) : replayOther(one);
}

type Track = (one: PublishedCase, others: readonly PublishedCase[]) => Findings;

const TRACKS: Readonly<Record<string, Track>> = {
  penalty: replayPenalty,
  agreement: replayAgreement,
  points: replayPoints,
  review: replayReview,
  reconsideration: replayReview,
  transfer: replayOther,
  reward: replayOther,
  employer: replayOther,
};

function guess({ amounts, dates }: PublishedCase): Track | undefined {
  const has = (pattern: RegExp) => Object.keys(amounts).some((name) => pattern.test(name));
  if (has(/^fine/i)) return replayPenalty;
  if (has(/^breach/i)) return replayAgreement;
  if (has(/^points$/i)) return replayPoints;
  return dates['reviewApplied'] === undefined ? undefined : replayReview;
}

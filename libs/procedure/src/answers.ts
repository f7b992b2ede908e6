import type { Bilingual } from '@due-process/legal-time';
import type { RuleNotInForce } from '@due-process/rules';
import type { NewEvent, Outcome, Posting, Refusal, Spawn } from './model';

/** A coded refusal; `articles` are what the law says, `missing` what would make the act possible. */
export function refusal(
  code: string,
  zh: string,
  en: string,
  articles: readonly string[],
  more: { pointer?: string; missing?: readonly Bilingual[]; recorded?: boolean } = {},
): Refusal {
  return { code, message: { zh, en }, articles, ...more };
}

/** `RULES.NOT_IN_FORCE`: a rule is asked for outside its time; the text says what remains. */
export function notInForce(fault: RuleNotInForce, articles: readonly string[] = [fault.rule]): Refusal {
  return refusal(fault.code, fault.text.zh, fault.text.en, articles);
}

/** All refusals at once; `trace` records the attempt itself where the law needs it remembered. */
export function refused(refusals: readonly Refusal[], trace?: readonly NewEvent[]): Outcome {
  return trace ? { kind: 'refused', refusals, trace } : { kind: 'refused', refusals };
}

export function accepted(events: readonly NewEvent[], more: { spawns?: readonly Spawn[]; postings?: readonly Posting[] } = {}): Outcome {
  return { kind: 'accepted', events, ...more };
}

/** Answers with all refusals that are there, or with the events when there are none. */
export function unless(problems: readonly (Refusal | undefined | false | '')[], events: () => Outcome): Outcome {
  const refusals = problems.filter((problem): problem is Refusal => Boolean(problem));
  return refusals.length > 0 ? refused(refusals) : events();
}

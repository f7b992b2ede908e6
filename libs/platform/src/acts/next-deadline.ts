import type { Bilingual, Instant, LegalDay } from '@due-process/legal-time';
import type { RunningClock } from '../desk/desk-model';

/** The next deadline as an act's answer tells it; the days one by one are in `GET …/clocks`. */
interface AnsweredDeadline {
  readonly clock: string;
  readonly lastDay: LegalDay;
  readonly endsAt: Instant;
  readonly article: string;
  readonly explanation: Bilingual;
}

/** The first end of a period among the clocks that run after the act; a party is not shown the authority's own (期限属内部). */
export function answeredDeadline(clocks: readonly RunningClock[], party: boolean): AnsweredDeadline | undefined {
  const next = clocks.find((clock) => !party || clock.owner !== 'authority');
  if (!next) return undefined;
  const { id, title, lastDay, endsAt, article } = next;
  const [zh, en] = next.provisional ? ['（放假安排未公布，暂定）', ' (provisional: the calendar is not published)'] : ['', ''];
  return { clock: id, lastDay, endsAt, article, explanation: { zh: `${title.zh}至 ${lastDay} 24:00（${article}）${zh}。`, en: `${title.en}: until 24:00 on ${lastDay} (${article})${en}.` } };
}

import type { Bilingual, Instant, LegalDay } from '@due-process/legal-time';
import type { Plan } from '@due-process/procedure';

/** The next deadline as an act's answer tells it; the days one by one are in `GET …/clocks`. */
export interface AnsweredDeadline {
  readonly clock: string;
  readonly lastDay: LegalDay;
  readonly endsAt: Instant;
  readonly article: string;
  readonly explanation: Bilingual;
}

/** How `planOf` writes the line of a wake: title, last day, article. */
const LINE = /^(.*)至 (\d{4}-\d{2}-\d{2})（(.*)）$/;
const EXPIRY = '/expiry';

/** Read from the plan that the act left behind: the first end of a period among its wakes. */
export function answeredDeadline(plan: Plan, shown: (clock: string) => boolean = () => true): AnsweredDeadline | undefined {
  const wake = plan.wakes.find((one) => one.key.endsWith(EXPIRY) && shown(one.key.slice(0, -EXPIRY.length)));
  const [, title, lastDay, article] = (wake && LINE.exec(wake.summary)) ?? [];
  if (!wake || title === undefined || lastDay === undefined || article === undefined) return undefined;
  const clock = wake.key.slice(0, -EXPIRY.length);
  return { clock, lastDay, endsAt: wake.at, article, explanation: { zh: `${title}至 ${lastDay} 24:00（${article}）。`, en: `"${clock}" runs until 24:00 on ${lastDay} (${article}).` } };
}

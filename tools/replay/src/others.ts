import { CALENDARS } from '@due-process/legal-time';
import { countClock } from '@due-process/procedure';
import { PACKS, selectRules } from '@due-process/rules';
import type { PublishedCase } from './case-of';
import { dateOf } from './days';
import { figuresOf, isFigure } from './figures';
import { compareFen, found, sumFen, sumSlack, together, type Findings } from './findings';
import { limitation } from './limitation';
import { questions, words } from './penalty-measures';
import { readMeasures } from './words';

/** A remedy: asked for within sixty days of the decision (ARL-20). */
export function replayReview(one: PublishedCase): Findings {
  const [decided, applied] = [dateOf(one.dates, 'decided', 'served', 'received'), dateOf(one.dates, 'reviewApplied', 'applied')];
  const general = found({ hints: questions(one) });
  if (!decided || !applied || decided.from !== decided.to) return together(general, found({ missing: ['the day of the decision or of the application'] }));
  const rules = selectRules(PACKS, { region: '110000', on: applied.from });
  const rule = rules.all().find(({ id }) => id === 'ARL-20');
  if (!rule) return together(general, found({ missing: ['a decision under the present law of reconsideration'] }));
  const last = countClock('ARL-20', decided.to, { rules, calendars: CALENDARS });
  if (!last.ok) return together(general, found({ missing: ['a calendar for the period'] }));
  const { lastDay } = last.value;
  if (applied.from > lastDay) return together(general, found({ refused: [{ code: 'REMEDY.LATE', why: `asked for on ${applied.from}, the sixty days from ${decided.to} ended on ${lastDay} (ARL-20)` }] }));
  return together(general, found({ taken: [`applied ${applied.from}, in time until ${lastDay} (ARL-20)`] }));
}

/** A transfer, a reward, an employer, a statistic: no figure of theirs is decided here; sums that the page draws are counted again. */
export function replayOther(one: PublishedCase): Findings {
  const measures = one.measures.flatMap(readMeasures);
  const parts = figuresOf(one.amounts, 'amounts').filter(isFigure);
  const [total] = figuresOf(one.amounts, 'sum', 'total').filter(isFigure);
  const compared = parts.length > 1 && total ? [compareFen('sum', sumFen(parts), total, sumSlack(parts))] : [];
  const reward = one.kind === 'reward' ? rewardOf(one) : found({});
  return together(found({ compared, hints: questions(one), missing: [WHY[one.kind] ?? `nothing that the procedures decide (kind "${one.kind}")`] }), words(measures), limitation(one), reward);
}

const WHY: Readonly<Record<string, string>> = {
  statistics: 'a statistic is no case',
  transfer: 'a transfer without a fine has no figure to count, as TR-11 wants it',
  employer: 'a false employment is no act of this field (SI-88)',
};

/** A reward lies between the amounts of the national measures; its rate is the province's and was not published (RW). */
function rewardOf(one: PublishedCase): Findings {
  const [reward] = figuresOf(one.amounts, 'reward').filter(isFigure);
  const range = PACKS.flatMap(({ rules }) => rules).find((rule) => rule.kind === 'money' && rule.id.startsWith('RW') && rule.form === 'range');
  const paid = dateOf(one.dates, 'paid', 'published');
  const inForce = range?.kind === 'money' && range.inForceFrom !== undefined && paid !== undefined && paid.from >= range.inForceFrom;
  if (!reward || range?.kind !== 'money' || !inForce) return found({ missing: ['the rate of the reward'] });
  const fits = reward.fen >= (range.minFen ?? 0) && reward.fen <= (range.maxFen ?? Number.MAX_SAFE_INTEGER);
  return fits ? found({ missing: ['the rate of the reward'] }) : found({ refused: [{ code: 'REWARD.OUTSIDE_RANGE', why: `a reward lies between ${range.minFen} and ${range.maxFen} 分 (${range.article})` }] });
}

/** Counts of a statistic are no figures of a case. */
export const isStatistic = ({ kind, subject }: PublishedCase): boolean => kind === 'statistics' || subject.type === 'statistics';


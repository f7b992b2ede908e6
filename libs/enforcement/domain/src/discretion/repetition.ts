import { isLegalDay, type LegalDay } from '@due-process/legal-time';
import { countClock, refusal, type ActContext, type Refusal } from '@due-process/procedure';
import type { DiscretionChoice, Hint, PriorPenalty, ViolationItem } from './model';

export interface Repetition {
  /** Acts of the same nature within the year, the present one included. */
  readonly count: number;
  readonly repeated: boolean;
  readonly windowFrom: LegalDay;
  readonly earlier: readonly PriorPenalty[];
}

type RuleContext = Pick<ActContext, 'rules' | 'calendars'>;

/**
 * How often the party has done an act of the same nature within one year (LZ-42(2)): rolling twelve months back from the later act, by act
 * dates, unless the bureau counts calendar years. `undefined` where the region has no such rule.
 */
export function repetitionOf(item: ViolationItem, history: readonly PriorPenalty[], context: RuleContext): Repetition | undefined {
  const threshold = context.rules.all().find((rule) => rule.id === 'LZ-42.repeat');
  if (threshold?.kind !== 'threshold') return undefined;
  const window = countClock('LZ-42.window', item.actTo, context);
  if (!window.ok) return undefined;
  const calendarYear = context.rules.parameter('repeat.year').value === 'calendar';
  const windowFrom = calendarYear ? `${item.actTo.slice(0, 4)}-01-01` : (window.value.earliestDay ?? window.value.nominalDay);
  const earlier = history.filter((prior) => prior.act === item.act && isLegalDay(prior.actTo) && prior.actTo >= windowFrom && prior.actTo <= item.actTo);
  const count = earlier.length + 1;
  return { count, repeated: threshold.inclusive ? count >= threshold.value : count > threshold.value, windowFrom, earlier };
}

/** A repetition is shown with its evidence and never makes a penalty heavier by itself (C14); claimed without evidence it is refused. */
export function checkRepetition(item: ViolationItem, choice: DiscretionChoice | undefined, history: readonly PriorPenalty[], context: RuleContext, pointer: string): { readonly problems: readonly Refusal[]; readonly hints: readonly Hint[] } {
  const repetition = repetitionOf(item, history, context);
  const claimed = choice?.grounds?.includes('LZ-42.repeat') === true;
  if (repetition?.repeated) {
    const evidence = repetition.earlier.map((prior) => prior.caseId);
    return {
      problems: [],
      hints: [{ code: 'DISCRETION.REPEATED_WITHIN_A_YEAR', message: { zh: `自 ${repetition.windowFrom} 起同类违法共 ${repetition.count} 次：${evidence.join('、')}。是否从重由承办人说明理由。`, en: `${repetition.count} acts of the same nature since ${repetition.windowFrom}: ${evidence.join(', ')}. Whether the penalty is heavier is a person's choice with a reason.` }, articles: ['LZ-42.repeat'], pointer, evidence }],
    };
  }
  if (!claimed) return { problems: [], hints: [] };
  return { problems: [refusal('DISCRETION.NOT_REPEATED', '一年内没有两次以上同类违法的记录。', 'The record shows no second act of the same nature within a year.', ['LZ-42.repeat'], { pointer: `${pointer}/grounds` })], hints: [] };
}

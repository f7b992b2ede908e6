import type { Bilingual, LegalDay } from '@due-process/legal-time';
import { accepted, refusal, unless, type Act } from '@due-process/procedure';
import { closing } from '../clocks';
import { stated } from '../dates';
import { event } from '../event';
import { ofTheAgency } from '../gates';
import type { BreachCase, BreachReferences } from '../model';
import { amountOpen, nothingExpected } from './record-performance';

export interface CloseCase {
  readonly summary: string;
}

/** The case is closed (结案) when everything that the decision set going has come to its end (domain.md 12.2). */
export const closeCase: Act<BreachCase, CloseCase, BreachReferences> = {
  name: 'close-case',
  label: '结案',
  article: 'LZ-24(2)',
  roles: ['agency-head'],
  duty: 'approver',
  from: ['DECISION_SERVED', 'PERFORMED'],
  decide(state, input, context, actor) {
    const missing = [...stillOpen(state), ...notYetServed(state, context.today)];
    return unless(
      [
        ofTheAgency(state, actor),
        missing.length > 0 && refusal('BREACH.NOT_FINISHED', `尚未完成：${missing.map((one) => one.zh).join('；')}。`, `Still open: ${missing.map((one) => one.en).join('; ')}.`, ['LZ-19', 'LZ-23', 'LZ-24(2)'], { missing }),
        stated(input.summary, '/summary', '结案说明', 'The summary', ['LZ-24(2)']),
      ],
      () => accepted([event('BreachCaseClosed', '结案', context, { ...input, on: context.today, unrecoveredFen: amountOpen(state) }, { visible: true, closes: closing(state, () => true, 'cancelled') })]),
    );
  },
};

/** A decision served by announcement reaches the party only after its 30 days (CPL-95). */
function notYetServed(state: BreachCase, today: LegalDay): readonly Bilingual[] {
  const day = state.decisionServedOn;
  return day && day > today ? [{ zh: `决定书送达（公告期满 ${day}）`, en: `service of the decision (the announcement serves on ${day})` }] : [];
}

/** What a decided case still waits for. */
export function stillOpen(state: BreachCase): readonly Bilingual[] {
  const missing: Bilingual[] = [];
  if (!state.checkedOn) missing.push({ zh: '同级医保部门审核', en: 'check by the bureau of the same level' });
  if (!state.filedOn) missing.push({ zh: '报市医保局备案', en: 'filing with the city bureau' });
  if (!nothingExpected(state)) missing.push({ zh: '履行', en: 'performance' });
  if (!state.reconciledOn && Object.keys(state.performed).length > 0) missing.push({ zh: '对账', en: 'reconciliation' });
  if (state.suspensions.some((one) => !one.over)) missing.push({ zh: '中止期届满', en: 'end of the suspension' });
  if (state.terminated && !state.terminated.publishedOn) missing.push({ zh: '公布解除名单', en: 'publication of the termination' });
  if (state.majorReported && !state.majorReported.forwardedOn) missing.push({ zh: '重大违约逐级上报', en: 'report of the major breach to the upper bureau' });
  if (state.heardTooLate) missing.push({ zh: '期内陈述申辩的复核（撤销决定）', en: 'examination of a timely defence (revoke the decision)' });
  return missing;
}

import { accepted, event, refusal, stated, unless } from '@due-process/procedure';
import { closing, closingAll, open } from '../clocks';
import { allStated } from '../fields';
import { releaseMeasures } from '../follow-up';
import { barredActs, competent, disputeOpen, overlapsOpen, placeOutside, sameActsElsewhere } from '../gates-lead';
import { notDelegated, type PenaltyAct } from '../guards';
import { complete, itemsOf } from '../papers';

/** The three points of the filing standard, by their numbers in O4-15: what shows that each is met. */
export type FilingStandard = Readonly<Record<string, string>>;

export interface FileCase {
  readonly documentRef: string;
  readonly standard: FilingStandard;
}

/**
 * A head approves that a case is filed (立案): an identified suspect, a violation that deserves a penalty, own jurisdiction (O4-15), the
 * limitation not passed (APL-36), no overlapping case unjudged (APL-29). From that day the ninety days of the decision run (O4-45).
 */
export const fileCase: PenaltyAct<FileCase> = {
  name: 'file-case',
  label: '立案',
  article: 'O4-15',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ['LEAD'],
  decide(state, input, context) {
    const barred = barredActs(state, context);
    const same = sameActsElsewhere(state, context);
    const left = state.lead.acts.filter(({ id }) => !barred.includes(id) && !same.includes(id));
    return unless(
      [
        stated(input.documentRef, '/documentRef', '立案审批表', 'The form of approval', ['O4-15']),
        ...complete(input.standard, 'O4-15', context.rules, '/standard'),
        ...competent(state),
        placeOutside(state),
        overlapsOpen(state, context),
        barred.length === state.lead.acts.length && refusal('PENALTY.LIMITATION_PASSED', '违法行为被发现时已超过追责时效。', 'The limitation had passed when the acts were found.', [context.rules.article('APL-36.gate')]),
        barred.length < state.lead.acts.length && left.length === 0 && refusal('PENALTY.SAME_ACT', '全部行为已在其他案件中处理。', 'All acts are dealt with in another case.', [context.rules.article('APL-29')]),
      ],
      () => {
        const late = state.clocks['lead-check']?.status === 'expired';
        const data = { on: context.today, documentRef: input.documentRef, standard: input.standard, barred, late };
        return accepted([event('CaseFiled', '立案', context, data, { opens: [open('decision-period', context.today, context)], closes: closing(state, ['lead-check'], 'met') })]);
      },
    );
  },
};

export interface DismissLead {
  /** Points of O4-15 that are not met; may be empty where the limitation has passed or all acts are dealt with elsewhere. */
  readonly notMet: readonly string[];
  readonly reasons: string;
  readonly documentRef: string;
}

/** A head approves that no case is filed (不予立案): only where the standard is not met, because what meets it must be filed (O4-14, APL-54, APL-76). */
export const dismissLead: PenaltyAct<DismissLead> = {
  name: 'dismiss-lead',
  label: '不予立案',
  article: 'O4-14',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ['LEAD'],
  decide(state, input, context, actor) {
    const points = itemsOf(context.rules, 'O4-15').map(({ id }) => id);
    const notMet = (Array.isArray(input.notMet) ? input.notMet : []).filter((point) => points.includes(point));
    const left = state.lead.acts.filter(({ id }) => !barredActs(state, context).includes(id) && !sameActsElsewhere(state, context).includes(id));
    return unless(
      [
        notDelegated(actor),
        disputeOpen(state),
        notMet.length === 0 && left.length > 0 && refusal('PENALTY.STANDARD_MET', '符合立案标准的应当立案；不予立案须写明不符合的条件。', 'What meets the standard must be filed; a point that is not met must be named.', [context.rules.article('APL-54'), 'O4-15', 'APL-76'], { pointer: '/notMet' }),
        ...allStated(input, { reasons: ['不予立案理由', 'The reasons'], documentRef: ['审批表', 'The form of approval'] }, ['O4-14']),
      ],
      () => {
        const fraud = state.lead.acts.some(({ violation }) => { const rule = context.rules.all().find(({ id }) => id === violation); return rule?.kind === 'violation' && rule.class === 'fraud'; });
        const hints = fraud ? [{ code: 'PENALTY.FRAUD_NOT_FILED', message: { zh: '涉嫌骗保不立案，仅由协议处理不能代替行政处罚。', en: 'Suspected fraud is not filed: handling under the agreement does not replace the penalty.' }, articles: ['R735-40.fine'] }] : [];
        return accepted([event('LeadDismissed', '不予立案', context, { notMet, reasons: input.reasons, documentRef: input.documentRef, on: context.today, hints }, { closes: closingAll(state), errands: releaseMeasures(state, context, 'not-established') })]);
      },
    );
  },
};

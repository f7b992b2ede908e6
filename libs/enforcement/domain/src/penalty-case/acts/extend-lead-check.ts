import { accepted, countClock, event, refusal, stated, unless } from '@due-process/procedure';
import { asRefusal, open } from '../clocks';
import { principalOnly, type PenaltyAct } from '../guards';

export interface ExtendLeadCheck {
  readonly reasons: string;
}

/** The principal head lengthens the check of a lead by fifteen working days (延长核查期限, O4-14), once, and only before it ends. */
export const extendLeadCheck: PenaltyAct<ExtendLeadCheck> = {
  name: 'extend-lead-check',
  label: '延长核查期限',
  article: 'O4-14',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ['LEAD'],
  decide(state, input, context, actor) {
    const extensions = [{ approvedOn: context.today }];
    return unless(
      [
        principalOnly(actor, [context.rules.article('O4-14')]),
        state.leadExtendedOn !== undefined && refusal('PENALTY.ALREADY_EXTENDED', `核查期限已于 ${state.leadExtendedOn} 延长。`, `The check was already extended on ${state.leadExtendedOn}.`, [context.rules.article('O4-14')]),
        state.leadExtendedOn === undefined && asRefusal(countClock('O4-14', state.lead.foundOn, context, { extensions })),
        stated(input.reasons, '/reasons', '特殊情况', 'The special circumstances', ['O4-14']),
      ],
      () => accepted([event('LeadCheckExtended', '延长核查期限', context, { on: context.today, reasons: input.reasons }, { opens: [open('lead-check', state.lead.foundOn, context, 'lead-check', { extensions })] })]),
    );
  },
};

import { accepted, refusal, unless, type Act } from '@due-process/procedure';
import { pastDay, stated } from '../dates';
import { LEAD_SOURCES, type BreachCase, type BreachReferences } from '../model';
import { opened, withoutRules, type OpenBreachCase } from './open-breach-case';

/** A lead that the bureau hands to the agency: what the errand of its penalty case carries (O4-43(4), LL-3(4)1). */
export interface ReceiveLead extends OpenBreachCase {
  /** The penalty case that sends it, e.g. `LZ-CF-2026-000012`. */
  readonly fromCase: string;
  /** The agency that is to handle it (经办机构); the agency of the institution's division where absent. */
  readonly agency?: { readonly code: string; readonly region: string };
}

/**
 * A lead from the penalty track becomes a case of its own (移送线索登记): agreement and penalty are separate legal relations that feed each
 * other (domain.md 1 no. 5). It belongs to nobody yet; the officer of the agency who begins to verify it takes it.
 */
export const receiveLead: Act<BreachCase, ReceiveLead, BreachReferences> = {
  name: 'receive-lead',
  label: '接收移送线索',
  article: 'O4-43',
  roles: ['system'],
  opens: true,
  decide(_state, input, context) {
    const facts = context.references.facts;
    return unless(
      [
        withoutRules(context.rules),
        !facts && refusal('BREACH.AGREEMENT_UNKNOWN', '没有此服务协议。', 'There is no such agreement.', ['LZ-16'], { pointer: '/agreementId' }),
        !LEAD_SOURCES.includes(input.source) && refusal('INPUT.UNKNOWN_VALUE', '线索来源无效。', 'Unknown source of the lead.', [], { pointer: '/source' }),
        pastDay(input.discoveredOn, '/discoveredOn', context.today),
        stated(input.facts, '/facts', '发现的事实', 'What was found', ['LZ-18']),
        stated(input.fromCase, '/fromCase', '移送案件', 'The case that sends it', ['O4-43']),
      ],
      () => accepted([opened(input, input.agency ?? agencyOf(facts?.institution.region ?? ''), context, { fromCase: input.fromCase })]),
    );
  },
};

const agencyOf = (region: string) => ({ code: `agency-${region}`, region });

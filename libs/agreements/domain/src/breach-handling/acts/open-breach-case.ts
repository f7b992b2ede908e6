import type { LegalDay } from '@due-process/legal-time';
import { accepted, notInForce, refusal, unless, type Act, type ActContext, type NewEvent, type Refusal } from '@due-process/procedure';
import { RuleNotInForce, type RuleBook } from '@due-process/rules';
import { pastDay, stated } from '../dates';
import { event } from '../event';
import { LEAD_SOURCES, type BreachCase, type BreachReferences, type LeadSource } from '../model';

export interface OpenBreachCase {
  readonly agreementId: string;
  readonly source: LeadSource;
  readonly discoveredOn: LegalDay;
  /** What was found, without names of patients. */
  readonly facts: string;
}

/**
 * A lead becomes a case (线索登记): from audit, second review, monitoring, a tip or an inspection (LZ-17(3), LZ-18). The rules of this
 * day judge it to its end, also after they have run out; where they have run out already no case can begin under them (LZ-50).
 */
export const openBreachCase: Act<BreachCase, OpenBreachCase, BreachReferences> = {
  name: 'open-breach-case',
  label: '线索登记',
  article: 'LZ-18',
  roles: ['case-officer'],
  duty: 'officer',
  decide(_state, input, context, actor) {
    const facts = context.references.facts;
    return unless(
      [
        withoutRules(context.rules),
        !facts && refusal('BREACH.AGREEMENT_UNKNOWN', '没有此服务协议。', 'There is no such agreement.', ['LZ-16'], { pointer: '/agreementId' }),
        facts && !actsFor(actor.region, facts.institution.region) && refusal('BREACH.OUT_OF_REGION', '该机构不在本机构管理范围内。', 'The institution is not in your region.', ['LZ-5(3)'], { pointer: '/agreementId' }),
        !LEAD_SOURCES.includes(input.source) && refusal('INPUT.UNKNOWN_VALUE', '线索来源无效。', 'Unknown source of the lead.', [], { pointer: '/source' }),
        pastDay(input.discoveredOn, '/discoveredOn', context.today),
        stated(input.facts, '/facts', '发现的事实', 'What was found', ['LZ-18']),
      ],
      () => accepted([opened(input, { code: actor.employer, region: actor.region }, context)]),
    );
  },
};

/** The first event of a case; agreement and number have been checked. */
export function opened(input: OpenBreachCase, agency: { readonly code: string; readonly region: string }, context: ActContext<BreachReferences>, from: { readonly fromCase?: string } = {}): NewEvent {
  const { facts, caseId } = context.references;
  if (!facts || !caseId) throw new Error('A new case needs its number and its agreement.');
  return event('BreachCaseOpened', '线索登记', context, {
    caseId,
    agency: { ...agency, level: agency.region.endsWith('00') ? 'city' : 'county' },
    institution: facts.institution,
    agreement: facts.agreement,
    lead: { source: input.source, discoveredOn: input.discoveredOn, facts: input.facts, ...from },
    region: facts.institution.region,
    openedOn: context.today,
    ruleVersions: context.rules.versions,
  });
}

/** `RULES.NOT_IN_FORCE`: the local measures have ended, or have not begun; the text says what remains. */
export function withoutRules(rules: RuleBook): Refusal | undefined {
  try {
    rules.clock('LZ-22');
    return undefined;
  } catch (fault) {
    if (fault instanceof RuleNotInForce) return notInForce(fault, [rules.article('LZ-50')]);
    throw fault;
  }
}

/** A city agency acts in the whole city, a county agency in its district. */
function actsFor(actorRegion: string, region: string): boolean {
  return actorRegion.endsWith('00') ? region.startsWith(actorRegion.slice(0, 4)) : actorRegion === region;
}

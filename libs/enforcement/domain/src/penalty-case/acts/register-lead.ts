import { isLegalDay } from '@due-process/legal-time';
import { accepted, event, oneOf, pastDay, refusal, stated, unless, type NewEvent } from '@due-process/procedure';
import { open } from '../clocks';
import { listOf, says, type Problem } from '../fields';
import type { PenaltyAct, PenaltyContext } from '../guards';
import { JURISDICTION_BASES, LEAD_SOURCES, PARTY_KINDS, type JurisdictionBase, type LeadSource, type Party, type SuspectedAct } from '../model';

export interface RegisterLead {
  readonly source: LeadSource;
  /** Found, or the material received: day zero of the fifteen working days (O4-14). */
  readonly foundOn: string;
  readonly party: Party;
  readonly acts: readonly SuspectedAct[];
  readonly facts: string;
  readonly jurisdiction: JurisdictionBase;
  /** Number in the register of tips. */
  readonly informant?: string;
  /** Case or paper of another body. */
  readonly fromCase?: string;
  /** The bureau that transferred the lead for want of jurisdiction (O4-12). */
  readonly transferredFrom?: string;
}

/** A lead is registered (线索登记): within fifteen working days it is checked and decided whether a case is filed (O4-14). */
export const registerLead: PenaltyAct<RegisterLead> = {
  name: 'register-lead',
  label: '线索登记',
  article: 'O4-14',
  roles: ['case-officer'],
  duty: 'officer',
  decide(_state, input, context, actor) {
    return unless([ofABureau(context), ...problemsOf(input, context)], () => accepted([registered(input, { code: actor.employer, region: actor.region }, context)]));
  },
};

/** An agency handles breaches of agreements and hands suspected illegality over; only the bureau punishes (APL-17, domain.md 1.5). */
function ofABureau({ references }: PenaltyContext): Problem {
  if (references.isBureau !== false) return undefined;
  return refusal('PENALTY.NOT_A_BUREAU', '只有登记有执法人员的医疗保障行政部门可以登记行政处罚线索。', 'Only a bureau whose enforcement officers are on the register takes leads for a penalty.', ['APL-17', 'R735-29']);
}

export interface ReceiveLead extends RegisterLead {
  /** The bureau that is to handle it. */
  readonly bureau: { readonly code: string; readonly region: string };
}

/** Another record hands a lead over (接收移送线索): of the agency, of a tip, of another bureau; the same fifteen working days run (O4-14). */
export const receiveLead: PenaltyAct<ReceiveLead> = {
  name: 'receive-lead',
  label: '接收移送线索',
  article: 'O4-14',
  roles: ['system'],
  opens: true,
  decide(_state, input, context) {
    const bureau = input.bureau;
    return unless(
      [stated(bureau?.code, '/bureau/code', '办理机关', 'The bureau', ['O4-9']), stated(bureau?.region, '/bureau/region', '区划代码', 'The division', ['O4-9']), stated(input.fromCase, '/fromCase', '移送案件', 'The case that sends it', ['O4-14']), ...problemsOf(input, context)],
      () => accepted([registered(input, bureau, context)]),
    );
  },
};

function registered(input: RegisterLead, bureau: { readonly code: string; readonly region: string }, context: PenaltyContext): NewEvent {
  const { source, foundOn, facts, jurisdiction, informant, fromCase, transferredFrom, party } = input;
  const lead = {
    source, foundOn, facts, jurisdiction, acts: listOf(input.acts).map(plainAct),
    ...(informant ? { informant } : {}), ...(fromCase ? { fromCase } : {}), ...(transferredFrom ? { transferredFrom } : {}),
  };
  const data = { caseId: context.references.caseId ?? '', bureau: { code: bureau.code, region: bureau.region }, region: bureau.region, party: plainParty(party), lead, openedOn: context.today, ruleVersions: context.rules.versions };
  return event('LeadRegistered', '线索登记', context, data, { opens: [open('lead-check', foundOn, context)] });
}

const plainParty = ({ id, kind, name, region, agreementId, ageAtAct, withoutCapacity }: Party): Party => ({
  id, kind, region, ...(name && kind !== 'individual' ? { name } : {}), ...(agreementId ? { agreementId } : {}), ...(ageAtAct !== undefined ? { ageAtAct } : {}), ...(withoutCapacity ? { withoutCapacity } : {}),
});

export const plainAct = ({ id, violation, description, from, to, place, limitation }: SuspectedAct): SuspectedAct => ({
  id: id.trim(), violation, description, from, to, place,
  limitation: { rule: limitation.rule, ...(limitation.reason ? { reason: limitation.reason } : {}), ...(limitation.consequence ? { consequence: limitation.consequence } : {}) },
});

function problemsOf(input: RegisterLead, context: PenaltyContext): Problem[] {
  const { party } = input;
  return [
    oneOf(input.source, LEAD_SOURCES, '/source', '案件来源', 'source of the lead'),
    pastDay(input.foundOn, '/foundOn', context.today),
    stated(input.facts, '/facts', '线索事实', 'The facts', ['O4-14']),
    oneOf(input.jurisdiction, JURISDICTION_BASES, '/jurisdiction', '管辖依据', 'base of the jurisdiction'),
    stated(party?.id, '/party/id', '当事人', 'The party', ['O4-15']),
    stated(party?.region, '/party/region', '当事人所在地', 'The division of the party', ['O4-9']),
    oneOf(party?.kind, PARTY_KINDS, '/party/kind', '当事人类别', 'kind of party'),
    party?.ageAtAct !== undefined && !(Number.isInteger(party.ageAtAct) && party.ageAtAct >= 0 && party.ageAtAct < 150) && refusal('INPUT.INVALID', '年龄无效。', 'This is no age.', ['APL-30'], { pointer: '/party/ageAtAct' }),
    informantIsANumber(input.informant),
    ...checkActs(input.acts, input.foundOn, context),
  ];
}

/** An informant is only a number in the register of tips: no name may enter the file (LZ-38, LZ-45(1)). */
export function informantIsANumber(informant: unknown): Problem {
  if (informant === undefined || (typeof informant === 'string' && /^[A-Z]{0,4}[-\d]{1,30}$/.test(informant))) return undefined;
  return refusal('PENALTY.INFORMANT_NAMED', '举报人只能以举报登记编号记载。', 'An informant is recorded by the number in the register of tips, and nothing else.', ['LZ-38', 'LZ-45(1)'], { pointer: '/informant' });
}

/** Acts of the lead: each named once, of a known kind, over before it was found (domain.md 16.10: no act is dated after the check that found it). */
export function checkActs(given: readonly SuspectedAct[] | undefined, foundOn: string, context: PenaltyContext): Problem[] {
  const acts = listOf(given);
  if (acts.length === 0) return [refusal('INPUT.MISSING', '须写明涉嫌违法行为。', 'The suspected acts must be stated.', ['O4-15'], { pointer: '/acts' })];
  const ids = acts.map((act) => act.id);
  const violations = new Set(context.rules.all().filter((rule) => rule.kind === 'violation').map((rule) => rule.id));
  return acts.flatMap((act, index) => {
    const at = `/acts/${index}`;
    return [
      stated(act.id, `${at}/id`, '行为编号', 'The id of the act', []),
      says(act.id) && ids.indexOf(act.id) !== index && refusal('PENALTY.ACT_ID_TWICE', `行为编号 ${act.id} 重复。`, `Act id ${act.id} occurs twice.`, [], { pointer: `${at}/id` }),
      !violations.has(act.violation) && refusal('PENALTY.VIOLATION_UNKNOWN', `没有“${String(act.violation)}”这一违法行为。`, `There is no violation "${String(act.violation)}".`, ['R735-38', 'APL-38'], { pointer: `${at}/violation` }),
      stated(act.description, `${at}/description`, '行为', 'The act', ['O4-15']),
      stated(act.place, `${at}/place`, '行为发生地', 'The place of the act', ['O4-9']),
      pastDay(act.from, `${at}/from`, context.today),
      pastDay(act.to, `${at}/to`, context.today, isLegalDay(act.from) ? act.from : undefined),
      isLegalDay(act.to) && isLegalDay(foundOn) && act.to > foundOn && refusal('PENALTY.ACT_AFTER_IT_WAS_FOUND', `行为终了日 ${act.to} 晚于发现日 ${foundOn}。`, `The act ended on ${act.to}, after it was found on ${foundOn}.`, ['APL-36'], { pointer: `${at}/to` }),
      ...checkLimitationChoice(act, at, context),
    ];
  });
}

/** Five years need the interest concerned and the harm, and an act since the Act of 2021 (APL-36, domain.md C23). */
function checkLimitationChoice(act: SuspectedAct, at: string, context: PenaltyContext): Problem[] {
  const { limitation } = act;
  const known = oneOf(limitation?.rule, ['APL-36', 'APL-36.five'], `${at}/limitation/rule`, '追责时效', 'limitation');
  if (known || limitation.rule === 'APL-36') return [known];
  const since = context.rules.clock('APL-36.five').inForceFrom;
  return [
    stated(limitation.reason, `${at}/limitation/reason`, '适用五年时效的理由', 'Why five years apply', ['APL-36', 'C23']),
    stated(limitation.consequence, `${at}/limitation/consequence`, '危害后果', 'The harmful consequence', ['APL-36']),
    since !== undefined && isLegalDay(act.to) && act.to < since && refusal('PENALTY.FIVE_YEARS_NOT_YET', `${since} 前终了的行为不适用五年时效。`, `Five years do not apply to an act that ended before ${since}.`, ['APL-36', 'APL-37'], { pointer: `${at}/limitation/rule` }),
  ];
}

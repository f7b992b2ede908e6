import type { LegalDay } from '@due-process/legal-time';
import { notInForce, refusal, type Refusal } from '@due-process/procedure';
import { penaltyLaw, RuleNotInForce, selectRules, type PenaltyLaw, type Rule, type RulePack, type ViolationRule } from '@due-process/rules';
import type { DiscretionChoice, Hint, PartyKind, ViolationItem } from './model';

/** Which law judges an act, and what speaks against it. */
export interface ActLaw {
  /** The rule that the consequence follows from, as it judges this act (APL-37). */
  readonly consequence?: Rule;
  readonly by?: PenaltyLaw['by'];
  readonly problems: readonly Refusal[];
  readonly hints: readonly Hint[];
}

export interface LawFacts {
  readonly packs: readonly RulePack[];
  readonly region: string;
  readonly decidedOn: LegalDay;
  readonly party: PartyKind;
}

/**
 * The law of the time of the act, a milder later one before it (从旧兼从轻, APL-37). A continuous act is judged by the law at its end. An act
 * that no law punished then is refused: O7 names its patterns only from 2026-04-01, R735 stands since 2021-05-01.
 */
export function lawOf(item: ViolationItem, choice: DiscretionChoice | undefined, facts: LawFacts, pointer: string): ActLaw {
  const { packs, region, decidedOn } = facts;
  const known = (id: unknown) => packs.some((pack) => pack.rules.some((rule) => rule.id === id));
  const unknown = [
    ...(known(item.act) ? [] : [wrongCitation(item.act, `${pointer}/act`)]),
    ...(known(item.article) && !OF_AN_AGREEMENT.test(item.article) ? [] : [wrongCitation(item.article, `${pointer}/article`)]),
  ];
  if (unknown.length > 0) return { problems: unknown, hints: [] };
  try {
    const act = selectRules(packs, { region, on: item.actTo }).rule(item.act);
    if (act.kind !== 'violation') return { problems: [wrongCitation(item.act, `${pointer}/act`)], hints: [] };
    const problems = [...subject(act, facts.party, pointer), ...fits(act, item, pointer)];
    const law = penaltyLaw(packs, item.article, { region, actOn: item.actTo, decidedOn });
    return { ...chosen(law, choice, problems, pointer), hints: changedMeanwhile(item, packs, region, pointer) };
  } catch (fault) {
    if (!(fault instanceof RuleNotInForce)) throw fault;
    const text = notInForce(fault);
    return { problems: [refusal('DISCRETION.NO_LAW_AT_THE_TIME', `行为发生时尚无该规定：${text.message.zh}`, `No such law at the time of the act. ${text.message.en}`, ['APL-37', item.article], { pointer: `${pointer}/article` })], hints: [] };
  }
}

/** Words that show a clause of an agreement in the place of an article: what is owed under it is 违约金, never 罚款 (domain.md 16.10). */
const OF_AN_AGREEMENT = /协议|违约|agreement|^LZ-18/i;

function wrongCitation(cited: unknown, pointer: string): Refusal {
  if (OF_AN_AGREEMENT.test(String(cited))) {
    return refusal('DISCRETION.CONTRACTUAL_PENALTY_IS_NO_FINE', '违约金依服务协议，罚款依法律法规，二者不得混同。', 'A contractual penalty rests on the agreement, a fine on the law; one is never called the other.', ['APL-16', 'LZ-18.contractual-penalty'], { pointer });
  }
  return refusal('DISCRETION.CITATION_UNKNOWN', `没有“${String(cited)}”这一条款；条款只能从规则中选取。`, `There is no provision "${String(cited)}"; provisions are picked from the rules.`, ['APL-38'], { pointer });
}

function subject(act: ViolationRule, party: PartyKind, pointer: string): Refusal[] {
  if (act.who.includes(party)) return [];
  return [refusal('DISCRETION.NOT_THIS_PARTY', `${act.title.zh}的主体不是此类当事人。`, `"${act.title.en}" cannot be an act of this kind of party.`, [act.article], { pointer: `${pointer}/act` })];
}

/** Articles that an act of another article falls under where it was done to defraud the fund (以骗取医疗保障基金为目的, R735-40, R735-41). */
const WITH_INTENT: readonly { readonly acts: string; readonly article: string; readonly instead: string }[] = [
  { acts: 'R735-38.', article: 'R735-40.fine', instead: 'R735-38.fine' },
  { acts: 'R735-41.', article: 'R735-41.fine', instead: 'R735-41.settlement' },
];

/** The consequence is one that the law ties to the act: no other article, and intent neither overlooked nor invented. */
function fits(act: ViolationRule, item: ViolationItem, pointer: string): Refusal[] {
  const at = { pointer: `${pointer}/article` };
  const family = WITH_INTENT.find(({ acts }) => act.id.startsWith(acts));
  const raised = family && !(act.leadsTo ?? []).includes(family.article) ? family : undefined;
  if (family && item.intent && item.lossFen > 0 && item.article === family.instead) {
    return [refusal('DISCRETION.INTENT_NEEDS_FRAUD_ARTICLE', '以骗取基金为目的并造成损失的，应当适用骗保条款。', 'Done to defraud the fund and with loss, the act falls under the article on fraud.', [family.article], at)];
  }
  if (raised && item.article === raised.article) {
    return item.intent ? [] : [refusal('DISCRETION.NO_INTENT', '未认定以骗取基金为目的，不得适用骗保条款。', 'Without the aim of defrauding the fund the article on fraud does not apply.', [raised.article], at)];
  }
  if ((act.leadsTo ?? []).includes(item.article)) return [];
  return [refusal('DISCRETION.ARTICLE_DOES_NOT_FIT', `${act.title.zh}不适用“${item.article}”，应为：${(act.leadsTo ?? []).join('、')}。`, `"${act.title.en}" does not lead to ${item.article} but to: ${(act.leadsTo ?? []).join(', ')}.`, [act.article], at)];
}

function chosen(law: PenaltyLaw, choice: DiscretionChoice | undefined, problems: readonly Refusal[], pointer: string): Omit<ActLaw, 'hints'> {
  if (law.by !== 'undecided') return { consequence: law.rule, by: law.by, problems };
  const said = choice?.law;
  if (!said?.reason?.trim() || (said.choice !== 'law-of-the-act' && said.choice !== 'later-law')) {
    return { problems: [...problems, refusal('DISCRETION.LAW_CHOICE_MISSING', `${law.reason.zh}。`, `${law.reason.en}.`, ['APL-37'], { pointer: `${pointer}/law` })] };
  }
  return { consequence: said.choice === 'later-law' && law.later ? law.later : law.rule, by: law.by, problems };
}

/** A continuous act that began under another law is judged by the law at its end; a person should see it. */
function changedMeanwhile(item: ViolationItem, packs: readonly RulePack[], region: string, pointer: string): Hint[] {
  const then = selectRules(packs, { region, on: item.actFrom }).all().some((rule) => rule.id === item.article);
  if (then) return [];
  return [{ code: 'DISCRETION.LAW_BEGAN_MEANWHILE', message: { zh: `行为开始时（${item.actFrom}）该规定尚未施行，适用行为终了时的规定。`, en: `The rule was not in force when the act began (${item.actFrom}); the law at its end applies.` }, articles: ['APL-37'], pointer: `${pointer}/actFrom` }];
}

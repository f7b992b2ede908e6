import { dayOf, type Instant, type LegalDay } from '@due-process/legal-time';
import { actorDuty, instantFrom, pastInstant, refusal, separationOfDuties, stated, texts, type Act, type Actor, type CaseBase, type Duty, type Refusal } from '@due-process/procedure';
import type { RuleBook } from '@due-process/rules';
import { uncertified, type OfficerRegister } from '../officers';
import type { CaseOfMeasure, MeasureReferences, PartyOnTheSpot, Thing, ThingUnderMeasure } from './model';

export type Problem = Refusal | undefined | false | '';

/** A list that a form sent, or none. */
export const listOf = <T>(list: readonly T[] | undefined): readonly T[] => (Array.isArray(list) ? list : []);

/** The case is known, still open, and of the actor's own bureau. */
export function ofTheCase(known: CaseOfMeasure | undefined, actor: Actor): Problem[] {
  if (!known) return [refusal('MEASURE.CASE_UNKNOWN', '没有此案件。', 'There is no such case.', ['O4-14'], { pointer: '/caseId' })];
  return [whileItGoesOn(known, '/caseId'), ofTheBureau(known, actor)];
}

/** Nothing new is taken for a case that is decided or over, nor what was asked for or approved before (O4-47, ACL-28(3)). */
export function whileItGoesOn(known: CaseOfMeasure | undefined, pointer?: string): Problem {
  return known?.closed === true && refusal('MEASURE.CASE_CLOSED', '案件已作出决定或者已结，不得再采取措施。', 'The case is decided or over; nothing new is taken for it.', ['O4-47', 'ACL-28'], pointer ? { pointer } : {});
}

/** Only the bureau whose case it is acts. */
export function ofTheBureau(measure: { readonly bureau: { readonly code: string } }, actor: Actor): Problem {
  return actor.employer !== measure.bureau.code && refusal('MEASURE.NOT_YOUR_BUREAU', '只能由办理本案的医疗保障行政部门实施。', 'Only the bureau whose case it is may act.', ['O4-9', 'APL-22']);
}

/** Nobody who has withdrawn acts, and nobody holds two duties in the case and its measures (LZ-34, O4-5, domain.md 13.2). */
export function fitFor(people: readonly string[], duty: Duty, state: Pick<CaseBase, 'duties'> | undefined, known: CaseOfMeasure | undefined, pointer?: string): Problem[] {
  return texts(people).flatMap((person) => [
    recusedFrom(known, person, pointer),
    separationOfDuties(state, person, duty, pointer) ?? separationOfDuties(known, person, duty, pointer),
  ]);
}

function recusedFrom(known: CaseOfMeasure | undefined, person: string, pointer?: string): Problem {
  return known?.recused.includes(person) === true && refusal('OFFICERS.RECUSED', `${person}已回避本案。`, `${person} has withdrawn from this case.`, ['LZ-34', 'O4-5'], pointer ? { pointer } : {});
}

interface Team {
  readonly officers: readonly string[] | undefined;
  readonly actor: Actor;
  /** Day of the act on the spot. */
  readonly on: LegalDay | undefined;
  readonly rules: RuleBook;
  readonly references: MeasureReferences;
  readonly state?: Pick<CaseBase, 'duties'>;
}

/** Two officers or more, each certified on the day, the one who records among them (APL-42, LZ-32(2), O4-16, R735-29). */
export function team({ officers, actor, on, rules, references, state }: Team): Problem[] {
  const people = texts(officers);
  return [
    ...enough(people, on, rules, references.officers ?? {}),
    !people.includes(actor.person) && refusal('OFFICERS.NOT_ON_THE_SPOT', '记录人须为现场执法人员之一。', 'Whoever records it must have been one of the officers on the spot.', ['O4-16', 'O4-20'], { pointer: '/officers' }),
    ...fitFor(people, 'officer', state, references.case, '/officers'),
  ];
}

/** At least as many officers as APL-42 wants, all with a certificate valid on the day. */
export function enough(people: readonly string[], on: LegalDay | undefined, rules: RuleBook, officers: OfficerRegister): Problem[] {
  const atLeast = rules.threshold('APL-42.officers').value;
  const without = on ? uncertified(people, officers, on) : [];
  return [
    people.length < atLeast && refusal('OFFICERS.TOO_FEW', `执法人员不得少于${atLeast}人。`, `No fewer than ${atLeast} officers.`, ['APL-42', 'O4-16', 'LZ-32'], { pointer: '/officers' }),
    without.length > 0 &&
      refusal('OFFICERS.NOT_CERTIFIED', `执法人员在${on}没有有效的执法证件。`, `No certificate valid on ${on}.`, ['R735-29', 'APL-42', 'LZ-32.2'], { pointer: '/officers', missing: without.map((person) => ({ zh: person, en: person })) }),
  ];
}

/** The moment of an act on the spot: passed, and not before what allows it. */
export function onTheSpotAt(at: Instant, pointer: string, now: Instant, notBefore?: Instant): Problem {
  const moment = instantFrom(at);
  const early = moment && notBefore && moment < notBefore;
  return pastInstant(at, pointer, now) ?? (early ? refusal('DATE.BEFORE_ITS_CAUSE', `时间不得早于 ${notBefore}。`, `The moment must not lie before ${notBefore}.`, [], { pointer }) : undefined);
}

/** The day of a moment that a form states; `undefined` where it states none. */
export function dayAt(at: Instant): LegalDay | undefined {
  const moment = instantFrom(at);
  return moment && dayOf(moment);
}

/** A list that was counted: at least one thing, each named, numbered and measured once (O4-27). */
export function counted(things: readonly Thing[] | undefined, articles: readonly string[]): Problem[] {
  const list = listOf(things);
  const refs = texts(list.map((thing) => thing?.ref));
  return [
    list.length === 0 && refusal('INPUT.MISSING', '清单不得为空。', 'The list names nothing.', articles, { pointer: '/things' }),
    refs.length < list.length && refusal('MEASURE.THINGS_NOT_DISTINCT', '每件物品须有各自的编号。', 'Every thing needs a label of its own.', articles, { pointer: '/things' }),
    ...list.flatMap((thing, index) => [
      stated(thing?.name, `/things/${index}/name`, '物品名称', 'The name of the thing', articles),
      stated(thing?.unit, `/things/${index}/unit`, '计量单位', 'The unit', articles),
      !(Number.isSafeInteger(thing?.quantity) && thing.quantity > 0) && refusal('INPUT.INVALID', '数量须为正整数。', 'The quantity must be a whole number above zero.', articles, { pointer: `/things/${index}/quantity` }),
    ]),
  ];
}

/** What a record keeps of a thing: nothing that the form sent besides. */
export function plain({ ref, name, quantity, unit, evidence }: Thing): Thing {
  return { ref: ref.trim(), name: name.trim(), quantity, unit: unit.trim(), ...(evidence ? { evidence } : {}) };
}

/**
 * No thing that another stream holds at the moment of the measure: no second sealing, and never preservation and sealing at once (ACL-23, O4-28).
 * A preservation holds nothing from its end on, whether its lapse is written or not.
 */
export function free(refs: readonly string[], elsewhere: readonly ThingUnderMeasure[] | undefined, at: Instant, self?: string): Problem[] {
  const held = listOf(elsewhere).filter(({ stream, thing, until }) => stream !== self && refs.includes(thing) && (until === undefined || at < until));
  return held.map(({ stream, procedure, thing }) =>
    procedure === 'sealing'
      ? refusal('SEALING.ALREADY_SEALED', `“${thing}”已被封存（${stream}），不得重复封存。`, `"${thing}" is sealed already (${stream}).`, ['ACL-23'], { pointer: '/things' })
      : refusal('PRESERVATION.STILL_HOLDS', `“${thing}”尚在先行登记保存中（${stream}）。`, `"${thing}" is still preserved (${stream}).`, ['O4-28', 'ACL-23'], { pointer: '/things' }),
  );
}

/** The party signed, or it is noted why not and a witness signed (O4-20, O4-27, ACL-18). */
export function attended(party: PartyOnTheSpot | undefined, articles: readonly string[]): Problem[] {
  if (!party || typeof party !== 'object') return [refusal('INPUT.MISSING', '须写明当事人是否到场、签字。', 'It must be stated whether the party was there and signed.', articles, { pointer: '/party' })];
  if (party.present === true && party.signed === true) return [];
  return [
    party.present !== true && party.signed === true && refusal('INPUT.INVALID', '未到场的当事人不可能签字。', 'An absent party cannot have signed.', articles, { pointer: '/party/signed' }),
    stated(party.note, '/party/note', '当事人未到场或者拒绝签字的情况', 'Why the party did not come or sign', articles),
    stated(party.witness, '/party/witness', '见证人', 'The witness', articles),
  ];
}

/** The things that an act names: real ones, in the state that the act needs. */
export function named<T extends Thing>(refs: readonly string[] | undefined, among: readonly T[], fits: (thing: T) => boolean, zh: string, en: string, articles: readonly string[]): Problem[] {
  const asked = texts(refs);
  const wrong = asked.filter((ref) => !among.some((thing) => thing.ref === ref && fits(thing)));
  return [
    asked.length === 0 && refusal('INPUT.MISSING', '须写明物品。', 'The things must be named.', articles, { pointer: '/things' }),
    ...wrong.map((ref) => refusal('MEASURE.THING_NOT_THERE', `“${ref}”${zh}。`, `"${ref}" ${en}.`, articles, { pointer: '/things' })),
  ];
}

/**
 * Puts an act under the rule of the case that it serves, for its whole life: whoever has withdrawn is out (回避; LZ-34, O4-5), and nobody acts with a
 * duty who has another one in the case (domain.md 13.2). What the act has refused for the same reason is said once.
 */
export function withinTheCase<S extends CaseBase>(act: Act<S, any, any>): Act<S, any, any> {
  return {
    ...act,
    decide(state, input, context, actor) {
      const outcome = act.decide(state, input, context, actor);
      const known = (context.references as MeasureReferences | undefined)?.case;
      const refused = outcome.kind === 'refused' ? outcome.refusals : [];
      const problems = [recusedFrom(known, actor.person), actorDuty(known, actor, act)].filter((problem): problem is Refusal => Boolean(problem) && !refused.some(({ code }) => code === (problem as Refusal).code));
      return problems.length === 0 ? outcome : { kind: 'refused', refusals: [...problems, ...refused] };
    },
  };
}

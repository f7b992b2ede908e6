import type { LegalDay } from '@due-process/legal-time';
import { refusal, separationOfDuties, texts, type Act, type ActContext, type Actor, type Duty, type Refusal } from '@due-process/procedure';
import type { RuleBook } from '@due-process/rules';
import { certified, uncertified } from '../officers';
import type { Problem } from './fields';
import type { PenaltyCase, PenaltyReferences } from './model';

/* Who may act in a case, over its whole life: its own bureau, its own party, nobody who was recused. */

export type PenaltyAct<I = any> = Act<PenaltyCase, I, PenaltyReferences>;
export type PenaltyContext = ActContext<PenaltyReferences>;

/** Puts an act under the guards that hold for every act of a case: they are refused together with what the act itself refuses. */
export function guarded<I>(act: PenaltyAct<I>): PenaltyAct<I> {
  return {
    ...act,
    decide(state, input, context, actor) {
      const outcome = act.decide(state, input ?? ({} as I), context, actor);
      const problems = state ? [notOfThisCase(state, actor), recusedFrom(state, actor.person), ...recusedAmong(state, input, actor)].filter((problem): problem is Refusal => problem !== undefined) : [];
      if (problems.length === 0) return outcome;
      return { kind: 'refused', refusals: [...problems, ...(outcome.kind === 'refused' ? outcome.refusals : [])] };
    },
  };
}

/** Whoever takes part in an act by name is as much out of the case as who does it (APL-43): officers who sign it, heads who decide together. */
function recusedAmong(state: PenaltyCase, input: unknown, actor: Actor): readonly (Refusal | undefined)[] {
  const named = (input ?? {}) as { readonly officers?: readonly string[]; readonly participants?: readonly string[] };
  const out = (people: readonly string[] | undefined, pointer: string) => texts(people).filter((person) => person !== actor.person).map((person) => recusedFrom(state, person, pointer));
  return [...out(named.officers, '/officers'), ...out(named.participants, '/participants')];
}

/** Staff of the bureau that handles the case, or its party; the system acts for nobody. */
function notOfThisCase(state: PenaltyCase, actor: Actor): Refusal | undefined {
  if (actor.role === 'system') return undefined;
  if (actor.role === 'institution' || actor.role === 'physician') {
    const own = actor.role === 'institution' ? actor.employer === state.party.id : actor.person === state.party.id;
    return own ? undefined : refusal('PENALTY.NOT_THE_PARTY', '只有当事人可以实施。', 'Only the party may do this.', ['APL-45']);
  }
  return actor.employer === state.bureau.code ? undefined : refusal('PENALTY.NOT_YOUR_BUREAU', '本行为只能由办理本案的医保局人员实施。', 'Only staff of the bureau that handles the case may do this.', ['O4-9', 'LZ-31']);
}

/** Who was recused is out for the whole life of the case (APL-43, O4-5). */
function recusedFrom(state: Pick<PenaltyCase, 'recused'>, person: string, pointer?: string): Refusal | undefined {
  if (!state.recused.includes(person)) return undefined;
  return refusal('PENALTY.RECUSED', `${person} 已回避本案。`, `${person} has been recused from this case.`, ['APL-43', 'O4-5'], pointer ? { pointer } : {});
}

/** At least two different officers, each with a certificate valid on the day, none in another duty (APL-42, O4-16, R735-29). */
export function officersFor(state: PenaltyCase | undefined, people: readonly string[] | undefined, on: LegalDay, context: PenaltyContext, pointer = '/officers'): Problem[] {
  const officers = texts(people);
  const register = context.references.officers ?? {};
  const atLeast = context.rules.threshold('APL-42.officers').value;
  const articles = [context.rules.article('APL-42'), 'O4-16'];
  if (officers.length < atLeast) return [refusal('PENALTY.TOO_FEW_OFFICERS', `执法人员不得少于${atLeast}人。`, `There must be at least ${atLeast} officers.`, articles, { pointer })];
  const without = uncertified(officers, register, on);
  return [
    !certified(officers, register, on, atLeast) &&
      refusal('PENALTY.NOT_CERTIFIED', `当日没有有效执法证件：${without.join('、')}。`, `No enforcement certificate valid on the day: ${without.join(', ')}.`, [...articles, 'R735-29'], { pointer }),
    ...officers.map((person) => separationOfDuties(state, person, 'officer', pointer)),
  ];
}

/** The officers in charge of the case as they stand: their certificates are looked at on the day of every act they sign. */
export const officersInCharge = (state: PenaltyCase, on: LegalDay, context: PenaltyContext): Problem[] => [...officersFor(state, state.officers, on, context, ''), ...state.officers.map((person) => recusedFrom(state, person))];

/** The act needs the principal head (主要负责人). */
export function principalOnly(actor: Actor, articles: readonly string[]): Refusal | undefined {
  return actor.principal === true ? undefined : refusal('PENALTY.PRINCIPAL_ONLY', '须经医疗保障行政部门主要负责人批准。', 'The principal head of the bureau must approve.', articles);
}

/** A decision that a body to which enforcement was delegated cannot make (O4-8, APL-20). */
export function notDelegated(actor: Actor): Refusal | undefined {
  return actor.delegated ? refusal('PENALTY.DELEGATED', '受委托组织不得实施。', 'A delegated body may not do this.', ['O4-8', 'APL-20']) : undefined;
}

/** Heads who decide together: at least two, the one who records it among them, none of them in another duty (APL-57, O4-44). */
export function headsTogether(state: PenaltyCase, participants: readonly string[] | undefined, actor: Actor, rules: RuleBook, duty: Duty = 'approver'): Problem[] {
  const members = texts(participants);
  const fewest = rules.threshold('O4-44.heads').value;
  const at = { pointer: '/participants' };
  return [
    members.length < fewest && refusal('PENALTY.NOT_COLLECTIVE', `集体讨论须有${fewest}名以上负责人参加。`, `A collective discussion has at least ${fewest} heads.`, ['O4-44'], at),
    !members.includes(actor.person) && refusal('PENALTY.RECORDER_ABSENT', '记录人须为参加讨论的负责人。', 'Who records the discussion must have taken part.', ['O4-44'], at),
    ...members.map((person) => person !== actor.person && separationOfDuties(state, person, duty, '/participants')),
  ];
}

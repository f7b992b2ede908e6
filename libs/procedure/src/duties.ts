import type { Act, Actor, CaseBase, Duty, Refusal } from './model';
import { refusal } from './answers';

const TITLES: Readonly<Record<Duty, { zh: string; en: string }>> = {
  officer: { zh: '承办人员', en: 'case officer' },
  reviewer: { zh: '法制审核人员', en: 'legal reviewer' },
  approver: { zh: '审批（集体讨论）人员', en: 'approver' },
  'hearing-chair': { zh: '听证主持人', en: 'chair of the hearing' },
};

/**
 * Reviewer ≠ case officer ≠ approver ≠ chair of the hearing over the whole life of the case (职责分离; domain.md 13.2, O4-37, APL-64).
 * Refuses with `DUTY.NOT_SEPARATED` when the person already holds another duty in this case.
 */
export function separationOfDuties(state: Pick<CaseBase, 'duties'> | undefined, person: string, duty: Duty, pointer?: string): Refusal | undefined {
  const held = state?.duties[person];
  if (!held || held === duty) return undefined;
  return refusal(
    'DUTY.NOT_SEPARATED',
    `此人在本案中已任${TITLES[held].zh}，不得再任${TITLES[duty].zh}。`,
    `This person has acted as ${TITLES[held].en} in this case and cannot act as ${TITLES[duty].en}.`,
    ['LZ-21', 'O4-37'],
    pointer ? { pointer } : {},
  );
}

/** The duty that an actor assumes by an act; acts of the system carry none. */
export function dutyIn(act: Pick<Act<any>, 'duty'> | undefined, actor: Actor): Duty | undefined {
  if (!act?.duty || actor.role === 'system') return undefined;
  return typeof act.duty === 'string' ? act.duty : act.duty[actor.role];
}

/** The same for an actor whose act carries a duty. */
export function actorDuty(state: Pick<CaseBase, 'duties'> | undefined, actor: Actor, act: Pick<Act<any>, 'duty'>): Refusal | undefined {
  const duty = dutyIn(act, actor);
  return duty ? separationOfDuties(state, actor.person, duty) : undefined;
}

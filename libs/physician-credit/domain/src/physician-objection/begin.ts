import { dayOf, type Instant } from '@due-process/legal-time';
import { event, type ActContext, type Actor, type Clock, type Duty, type Spawn } from '@due-process/procedure';
import type { PhysicianAccount } from '../physician-account/model';
import type { FileObjection } from '../physician-scoring/acts/file-objection';
import { pointsOf, type PhysicianScoring } from '../physician-scoring/model';
import { answerClock } from './clocks';
import { holdErrand } from './errands';
import type { Defect } from './model';

export interface Filing extends FileObjection {
  readonly receivedAt: Instant;
  readonly by: Actor;
}

/**
 * The objection begins in the same breath as its filing. It is judged by the law of the notice that it goes against, also where that has run out
 * since: its day of opening is that of the notice.
 */
export function objectionSpawn(notice: PhysicianScoring, filing: Filing, window: Clock | undefined, account: PhysicianAccount, context: ActContext<any>): Spawn {
  const id = `${notice.id}-O1`;
  const target = pointsOf(notice);
  const defects = defectsOf(notice, filing);
  const receivedOn = dayOf(filing.receivedAt);
  const holds = context.rules.parameter('points.objectionSuspends').value === true;
  const { grounds, request, signatureRef, stampRef, evidenceRefs, receivedAt, postedOn, by } = filing;
  const data = {
    objectionId: id, account: notice.account, institution: notice.institution, region: notice.region, scoring: notice.id, target, answerRule: notice.chain.answer, objectionRule: notice.chain.objection,
    receivedAt, filedBy: by.role, grounds, request, ...(signatureRef ? { signatureRef } : {}), ...(stampRef ? { stampRef } : {}), ...(evidenceRefs ? { evidenceRefs } : {}), ...(postedOn ? { postedOn } : {}),
    defects, holds, ...(window ? { windowLastDay: window.deadline.lastDay } : {}), ...(defects.length === 0 ? { acceptedOn: receivedOn } : {}),
    openedOn: notice.openedOn, ruleVersions: context.rules.versions,
  };
  const complete = defects.length === 0;
  const received = event('ObjectionReceived', '收到复核申请', context, data, {
    visible: true,
    effectiveAt: receivedAt,
    duties: scorersOf(notice, account),
    opens: complete ? [answerClock(notice.chain.answer, receivedOn, context)] : [],
    errands: complete && holds ? [holdErrand({ id, account: notice.account, scoring: notice.id, target }, receivedOn)] : [],
  });
  return { procedure: 'physician-objection', id, events: [received] };
}

/** What is missing: a person who files by the own token has signed by it. */
function defectsOf({ chain }: PhysicianScoring, { signatureRef, stampRef, by }: Filing): readonly Defect[] {
  return [...(by.role !== 'physician' && !says(signatureRef) ? ['signature' as const] : []), ...(chain.stamped && !says(stampRef) ? ['stamp' as const] : [])];
}

export const says = (text: string | undefined): boolean => typeof text === 'string' && text.trim() !== '';

/** Whoever scored or made the notice is officer of the matter, and decides on no objection against it (domain.md 13.2). */
function scorersOf(notice: PhysicianScoring, account: PhysicianAccount): Readonly<Record<string, Duty>> {
  const scored = account.entries.filter((entry) => entry.scoring === pointsOf(notice)).map((entry) => entry.scoredBy).filter((person) => person !== undefined);
  return Object.fromEntries([...Object.keys(notice.duties), ...scored].map((person) => [person, 'officer' as const]));
}

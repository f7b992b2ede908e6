import type { LegalDay } from '@due-process/legal-time';
import { oneOf, stated, type Errand, type Refusal } from '@due-process/procedure';
import { TERMINATION } from './measures';
import type { BreachCase, Measure, ResponsibleStaff } from './model';

/* Staff whose responsibility a decision found (责任人员), PQ.who: their accounts in physician credit learn of it, each exactly once. */

const DEGREES = ['general', 'important', 'main'] as const;

/** A measure under which responsible staff go with the institution (PQ.institution). */
const AGREEMENT_SUSPENSION = 'LZ-18.suspend-agreement';

/** What is wrong with the staff that a decision names: codes only, each once. */
export function staffProblems(staff: readonly ResponsibleStaff[] | undefined): readonly (Refusal | undefined)[] {
  return (staff ?? []).flatMap((one, index) => [
    stated(one.code, `/responsibleStaff/${index}/code`, '人员编号', 'The code of the person', ['PQ.who']),
    oneOf(one.responsibility, DEGREES, `/responsibleStaff/${index}/responsibility`, '责任程度', 'responsibility'),
  ]);
}

type Decided = Pick<NonNullable<BreachCase['decision']>, 'documentRef' | 'on'> & { readonly measures: readonly Measure[]; readonly responsibleStaff?: readonly ResponsibleStaff[] };

function toAccount({ region }: BreachCase, code: string, act: string, key: string, input: object, line: string): Errand {
  return { key: `${key}/${code}`, context: 'physician-credit', procedure: 'physician-account', act, streamId: code, region, input, line };
}

const staffOf = (decision: Decided | undefined): readonly ResponsibleStaff[] => decision?.responsibleStaff ?? [];

/** The decision was made (作出时): the point of scoring (PQP-27). */
export function tellOfDecision(state: BreachCase, decision: Decided): readonly Errand[] {
  return staffOf(decision).map(({ code, responsibility }) =>
    toAccount(state, code, 'receive-parent-decision', `points#${decision.documentRef}`, {
      decisionRef: decision.documentRef, fromCase: state.id, track: 'agreement', article: decision.measures[0]?.clause ?? 'LZ-18', decidedOn: decision.on, body: state.agency.code, institution: state.institution.id, responsibility,
    }, `违约处理决定 ${decision.documentRef} 认定的责任人员`),
  );
}

/** The decision was served: with the institution, responsible staff are suspended or ended; whom it does not name stays normal. */
export function tellOfMeasures(state: BreachCase, servedOn: LegalDay, suspensions: readonly { readonly measure: string; readonly interval: { readonly firstDay: LegalDay; readonly lastDay: LegalDay } }[]): readonly Errand[] {
  const { decision } = state;
  if (!decision) return [];
  const suspension = suspensions.find(({ measure }) => decision.measures.some((one) => one.id === measure && one.kind === AGREEMENT_SUSPENSION));
  const terminated = decision.measures.some(({ kind }) => kind === TERMINATION);
  const what = terminated ? { measure: 'terminated', firstDay: servedOn } : suspension ? { measure: 'suspended', firstDay: suspension.interval.firstDay, lastDay: suspension.interval.lastDay } : undefined;
  if (!what) return [];
  return staffOf(decision).map(({ code }) => toAccount(state, code, 'follow-institution', `follow#${decision.documentRef}`, { decisionRef: decision.documentRef, institution: state.institution.id, ...what }, '责任人员随机构暂停或者终止'));
}

/** A suspension was lifted before its end: who followed it is free from that day. */
export function tellOfLifting(state: BreachCase, suspension: string, from: LegalDay): readonly Errand[] {
  const { decision } = state;
  const measure = state.suspensions.find(({ id }) => id === suspension)?.measure;
  if (!decision?.measures.some((one) => one.id === measure && one.kind === AGREEMENT_SUSPENSION)) return [];
  return staffOf(decision).map(({ code }) => toAccount(state, code, 'release-institution', `release#${suspension}`, { decisionRef: decision.documentRef, from }, '机构中止已解除'));
}

/** The decision was revoked: without it there are no points (domain.md C17). */
export function tellOfRevocation(state: BreachCase, reasons: string): readonly Errand[] {
  const { decision } = state;
  return staffOf(decision).map(({ code }) => toAccount(state, code, 'annul-parent-decision', `fallen#${decision?.documentRef}`, { decisionRef: decision?.documentRef, reasons }, `违约处理决定 ${decision?.documentRef} 已撤销`));
}

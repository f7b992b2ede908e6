import { CALENDARS, type LegalDay } from '@due-process/legal-time';
import { PACKS, selectRules } from '@due-process/rules';
import { assess, type AssessmentFacts, type AssessmentResult, type DiscretionChoice, type PenaltyProposal, type StatedMeasure, type ViolationItem } from '..';

export const HOSPITAL: AssessmentFacts = { party: { kind: 'medical-institution' } };
export const PERSON: AssessmentFacts = { party: { kind: 'individual', ageAtAct: 40 } };

export const fen = (yuan: string): number => Number(yuan.replace('.', '')) * (yuan.includes('.') ? 1 : 100);

/** An act with a loss in yuan, written with two places; everything else as most cases have it. */
export function violation(id: string, act: string, article: string, loss: string, more: Partial<ViolationItem> = {}): ViolationItem {
  const lossFen = fen(loss);
  return { id, act, article, lossFen, accounts: lossFen > 0 ? [{ account: 'employee-basic', amountFen: lossFen }] : [], actFrom: '2025-01-01', actTo: '2025-06-30', intent: false, ...more };
}

export const choose = (id: string, multiple: string | undefined, more: Partial<DiscretionChoice> = {}): DiscretionChoice => ({ violation: id, grade: 'ordinary', grounds: [], reason: '情节一般', ...(multiple === undefined ? {} : { multiple }), ...more });

export const DEPARTMENT: Extract<StatedMeasure, { kind: 'suspend-department' }> = { id: 'm1', kind: 'suspend-department', basis: 'R735-40.suspend', department: '骨科', duration: { months: 6 } };

/** Judged in Lanzhou on a day; the day of the decision is a Monday in March 2026 unless said. */
export function judge(proposal: Partial<PenaltyProposal>, facts: AssessmentFacts = HOSPITAL, on: LegalDay = '2026-03-02', region = '620100'): AssessmentResult {
  return assess({ violations: [], discretion: [], measures: [], ...proposal }, facts, { rules: selectRules(PACKS, { region, on }), calendars: CALENDARS, today: on });
}

export const codes = (result: AssessmentResult): string[] => result.refusals.map((one) => one.code.replace('DISCRETION.', ''));
export const hintCodes = (result: AssessmentResult): string[] => result.hints.map((one) => one.code.replace('DISCRETION.', ''));

import { withinTheCase } from '../measures/gates';
import type { Act, Procedure, RecordedEvent, Transition, WorkItem } from '@due-process/procedure';
import type { MeasureReferences } from '../measures';
import { recordAnswer, recordDelay, recordOverdue, recordReceiptOfLetter, sendAssistanceLetter, withdrawBecauseEnded, withdrawLetter } from './acts';
import { ASSISTANCE_STAGES, type AssistanceRequest } from './model';

type Change = (data: any) => Partial<AssistanceRequest>;

const CHANGES: Readonly<Record<string, Change>> = {
  AssistanceLetterReceived: (data) => ({ stage: 'RECEIVED', receivedOn: data.receivedOn }),
  AssistanceDelayed: (data) => ({ stage: 'DELAYED', delayedTo: data.until }),
  AssistanceOverdue: () => ({ stage: 'OVERDUE' }),
  AssistanceAnswered: (data) => ({ stage: 'ANSWERED', closed: true, answeredOn: data.answeredOn }),
  AssistanceWithdrawn: () => ({ stage: 'WITHDRAWN', closed: true }),
};

export const ASSISTANCE_EVENTS: readonly string[] = ['AssistanceLetterSent', ...Object.keys(CHANGES)];

function evolve(state: AssistanceRequest | undefined, event: RecordedEvent): AssistanceRequest {
  const data: any = event.data;
  if (event.type === 'AssistanceLetterSent') {
    const { id, caseId, bureau, party, region, openedOn, ruleVersions, to, subject, documentRef, sentOn } = data;
    return { id, caseId, bureau, party, region, openedOn, ruleVersions, to, subject, documentRef, sentOn, stage: 'SENT', version: 0, closed: false, clocks: {}, duties: {} };
  }
  if (!state) throw new Error(`A request for assistance cannot begin with ${event.type}.`);
  return { ...state, ...CHANGES[event.type]?.(data) };
}

const item = (act: string, zh: string, en: string, level = 0, clock?: string): WorkItem => ({ key: act, act, label: { zh, en }, roles: ['case-officer'], level, ...(clock ? { clock } : {}) });

function tasks(state: AssistanceRequest): readonly WorkItem[] {
  if (state.stage === 'SENT') return [item('record-receipt-of-letter', '登记函件送达', 'Record the receipt of the letter')];
  if (state.stage === 'OVERDUE') return [item('record-answer', '协助逾期，催促复函', 'The answer is overdue: press for it', 1)];
  return [item('record-answer', '等待复函', 'Wait for the answer', 0, 'answer')];
}

const ACTS: readonly Act<AssistanceRequest, any, MeasureReferences>[] = [sendAssistanceLetter, recordReceiptOfLetter, recordDelay, recordAnswer, withdrawLetter, recordOverdue, withdrawBecauseEnded];

/** Assistance of another authority (协助调查), O4-34. */
export const assistanceRequest: Procedure<AssistanceRequest, MeasureReferences> = {
  name: 'assistance-request',
  label: '协助调查',
  workflow: 'assistanceRequest',
  opening: sendAssistanceLetter.name,
  superior: 'bureau-head',
  acts: Object.fromEntries(ACTS.map((act) => [act.name, withinTheCase(act)])),
  office: (state) => state.bureau.code,
  stages: ASSISTANCE_STAGES,
  evolve,
  tasks,
  gate: () => undefined,
};

const OPEN = ['SENT', 'RECEIVED', 'DELAYED', 'OVERDUE'];
const ways = (act: string, from: readonly string[], to: string): Transition[] => from.map((one) => ({ act, from: one, to }));

export const ASSISTANCE_WAYS: readonly Transition[] = [
  ...ways('record-receipt-of-letter', ['SENT'], 'RECEIVED'),
  ...ways('record-delay', ['RECEIVED', 'OVERDUE'], 'DELAYED'),
  ...ways('record-overdue', ['RECEIVED', 'DELAYED'], 'OVERDUE'),
  ...ways('record-answer', OPEN, 'ANSWERED'),
  ...ways('withdraw-letter', OPEN, 'WITHDRAWN'),
  ...ways('release-because-ended', OPEN, 'WITHDRAWN'),
];

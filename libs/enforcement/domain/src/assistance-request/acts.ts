import { isLegalDay, type LegalDay } from '@due-process/legal-time';
import { accepted, event, hasEnded, pastDay, refusal, refused, stated, texts, unless, type Act, type ExpiryInput } from '@due-process/procedure';
import { fitFor, ofTheBureau, ofTheCase } from '../measures/gates';
import type { BecauseEnded, MeasureReferences } from '../measures';
import { closing, openAnswer, openDelayed } from './clocks';
import type { AssistanceRequest } from './model';

export interface SendAssistanceLetter {
  /** The authority that is asked. */
  readonly to: string;
  readonly subject: string;
  readonly documentRef: string;
  readonly sentOn: LegalDay;
}

/** The letter goes out (协助调查函; O4-34). */
export const sendAssistanceLetter: Act<AssistanceRequest, SendAssistanceLetter, MeasureReferences> = {
  name: 'send-assistance-letter',
  label: '发出协助调查函',
  article: 'O4-34',
  roles: ['case-officer'],
  duty: 'officer',
  decide(_state, input, context, actor) {
    const { case: known, number } = context.references;
    return unless(
      [
        ...ofTheCase(known, actor),
        ...fitFor([actor.person], 'officer', undefined, known),
        stated(input.to, '/to', '协助单位', 'The authority that is asked', ['O4-34']),
        stated(input.subject, '/subject', '协助事项', 'What is asked', ['O4-34']),
        stated(input.documentRef, '/documentRef', '协助调查函', 'The letter', ['O4-34']),
        pastDay(input.sentOn, '/sentOn', context.today),
      ],
      () => {
        if (!known || number === undefined) throw new Error('A request for assistance needs its case and its number.');
        const { to, subject, documentRef, sentOn } = input;
        const head = { id: `${known.id}-X${number}`, caseId: known.id, bureau: known.bureau, party: known.party, region: known.bureau.region, openedOn: context.today, ruleVersions: context.rules.versions };
        return accepted([event('AssistanceLetterSent', '发出协助调查函', context, { ...head, to, subject, documentRef, sentOn })]);
      },
    );
  },
};

/** The letter has been received: from this day fifteen days run (收到协助调查函; O4-34). */
export const recordReceiptOfLetter: Act<AssistanceRequest, { readonly receivedOn: LegalDay; readonly receiptRef: string }, MeasureReferences> = {
  name: 'record-receipt-of-letter',
  label: '协助单位收到函件',
  article: 'O4-34',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['SENT'],
  decide(state, input, context, actor) {
    return unless([ofTheBureau(state, actor), pastDay(input.receivedOn, '/receivedOn', context.today, state.sentOn), stated(input.receiptRef, '/receiptRef', '收件凭证', 'The proof of receipt', ['O4-34'])], () =>
      accepted([event('AssistanceLetterReceived', '协助单位收到函件', context, { receivedOn: input.receivedOn, receiptRef: input.receiptRef }, { opens: [openAnswer(input.receivedOn, context)] })]),
    );
  },
};

export interface RecordDelay {
  readonly toldOn: LegalDay;
  /** The day by which it will be finished. */
  readonly until: LegalDay;
  readonly reasons: string;
  readonly documentRef: string;
}

/** The assisted bureau tells before the end that it needs longer (告知延期; O4-34); told afterwards it is only overdue. */
export const recordDelay: Act<AssistanceRequest, RecordDelay, MeasureReferences> = {
  name: 'record-delay',
  label: '告知延期完成',
  article: 'O4-34',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['RECEIVED', 'DELAYED', 'OVERDUE'],
  decide(state, input, context, actor) {
    const last = state.clocks['answer']?.deadline.lastDay;
    const late = last !== undefined && isLegalDay(input.toldOn) && input.toldOn > last;
    return unless(
      [
        ofTheBureau(state, actor),
        pastDay(input.toldOn, '/toldOn', context.today, state.receivedOn),
        late && refusal('ASSISTANCE.DELAY_TOLD_LATE', `延期须在 ${last} 届满前告知。`, `A delay must be told before the period ends on ${last}.`, ['O4-34'], { pointer: '/toldOn' }),
        !isLegalDay(input.until) && refusal('DATE.INVALID', '日期不存在。', 'There is no such day.', [], { pointer: '/until' }),
        isLegalDay(input.until) && last !== undefined && input.until <= last && refusal('ASSISTANCE.NO_DELAY', `延期须晚于 ${last}。`, `A delay ends after ${last}.`, ['O4-34'], { pointer: '/until' }),
        stated(input.reasons, '/reasons', '延期理由', 'The reasons of the delay', ['O4-34']),
        stated(input.documentRef, '/documentRef', '延期告知', 'The notice of the delay', ['O4-34']),
      ],
      () => {
        const { toldOn, until, reasons, documentRef } = input;
        return accepted([event('AssistanceDelayed', '告知延期完成', context, { toldOn, until, reasons, documentRef }, { opens: [openDelayed(toldOn, until, context)] })]);
      },
    );
  },
};

export interface RecordAnswer {
  readonly answeredOn: LegalDay;
  readonly documentRef: string;
  /** Items of the evidence register that came with it. */
  readonly evidence?: readonly string[];
}

/** The answer has come, in time or not (复函; O4-34). */
export const recordAnswer: Act<AssistanceRequest, RecordAnswer, MeasureReferences> = {
  name: 'record-answer',
  label: '收到复函',
  article: 'O4-34',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['SENT', 'RECEIVED', 'DELAYED', 'OVERDUE'],
  decide(state, input, context, actor) {
    return unless([ofTheBureau(state, actor), pastDay(input.answeredOn, '/answeredOn', context.today, state.receivedOn ?? state.sentOn), stated(input.documentRef, '/documentRef', '复函', 'The answer', ['O4-34'])], () => {
      const last = state.clocks['answer']?.deadline.lastDay;
      const inTime = last === undefined || input.answeredOn <= last;
      return accepted([event('AssistanceAnswered', '收到复函', context, { answeredOn: input.answeredOn, documentRef: input.documentRef, evidence: texts(input.evidence), inTime }, { closes: closing(state, 'met') })]);
    });
  },
};

/** The bureau no longer needs it (撤回). */
export const withdrawLetter: Act<AssistanceRequest, { readonly reasons: string }, MeasureReferences> = {
  name: 'withdraw-letter',
  label: '撤回协助调查函',
  article: 'O4-34',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['SENT', 'RECEIVED', 'DELAYED', 'OVERDUE'],
  decide(state, input, context, actor) {
    return unless([ofTheBureau(state, actor), stated(input.reasons, '/reasons', '理由', 'The reasons', ['O4-34'])], () =>
      accepted([event('AssistanceWithdrawn', '撤回协助调查函', context, { reasons: input.reasons }, { closes: closing(state, 'cancelled') })]),
    );
  },
};

/** Neither answer nor delay in time (逾期): shown and pressed; the answer stays welcome. */
export const recordOverdue: Act<AssistanceRequest, ExpiryInput> = {
  name: 'record-overdue',
  label: '协助期限届满',
  article: 'O4-34',
  roles: ['system'],
  from: ['RECEIVED', 'DELAYED'],
  decide(state, input, context) {
    const clock = state.clocks[input.clock];
    if (!clock || clock.status !== 'running') return accepted([]);
    if (!hasEnded(clock, context.now)) return refused([refusal('CLOCK.NOT_ENDED', `期限至 ${clock.deadline.lastDay} 24:00。`, `The period runs until ${clock.deadline.lastDay} 24:00.`, ['O4-34'])]);
    return accepted([event('AssistanceOverdue', '协助期限届满', context, { lastDay: clock.deadline.lastDay }, { effectiveAt: clock.deadline.endsAt, closes: closing(state, 'expired') })]);
  },
};

/** The case has ended: nothing is asked any more (O4-47). */
export const withdrawBecauseEnded: Act<AssistanceRequest, BecauseEnded, MeasureReferences> = {
  name: 'release-because-ended',
  label: '案件终结，撤回协助调查函',
  article: 'O4-47',
  roles: ['system'],
  evenWhenClosed: true,
  decide(state, input, context) {
    if (input.caseId !== state.caseId) return refused([refusal('MEASURE.OTHER_CASE', '不是为此案件发出的。', 'It was not sent for this case.', ['O4-47'], { pointer: '/caseId' })]);
    if (state.closed) return accepted([]);
    return accepted([event('AssistanceWithdrawn', '案件终结，撤回协助调查函', context, { reasons: input.because }, { closes: closing(state, 'cancelled') })]);
  },
};

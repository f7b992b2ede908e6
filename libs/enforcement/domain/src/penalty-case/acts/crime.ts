import { dayOf, type Instant, type LegalDay } from '@due-process/legal-time';
import { accepted, event, instantFrom, oneOf, pastDay, pastInstant, refusal, stated, texts, unless } from '@due-process/procedure';
import { closing, open, openFrom } from '../clocks';
import { actsWithThePolice, askedOfThePolice, filedByThePolice } from '../crime';
import { dutiesOf, isFen } from '../fields';
import { notDelegated, officersFor, principalOnly, type PenaltyAct } from '../guards';
import { AFTER_DECISION, BEFORE_DECISION, type PenaltyCase, type PenaltyStage } from '../model';
import { complete } from '../papers';

/** From filing to the archive: neither the end of a case nor the fall of its decision takes a crime from the police (TR-5). */
const ON_THE_WAY: readonly PenaltyStage[] = [...BEFORE_DECISION, ...AFTER_DECISION, 'ANNULLED', 'ENDED', 'CLOSED'];

/** Reported, and neither refused by the principal head nor dropped by the police for good: then a new report needs new facts, and may come. */
const underWay = (state: PenaltyCase): boolean => actsWithThePolice(state).length > 0 || state.clocks['police-reconsideration']?.status === 'running';

export interface ReportCrime {
  readonly acts: readonly string[];
  /** The team of at least two that examined it (TR-5). */
  readonly officers: readonly string[];
  readonly facts: string;
  readonly documentRef: string;
}

/** A crime is suspected, also after the decision (涉嫌犯罪报告, TR-5, LZ-39(3)): a team of at least two reports in writing; the principal head has three days. */
export const reportCrime: PenaltyAct<ReportCrime> = {
  name: 'report-crime',
  label: '报告涉嫌犯罪',
  article: 'TR-5',
  roles: ['case-officer'],
  duty: 'officer',
  from: ON_THE_WAY,
  decide(state, input, context) {
    const officers = texts(input.officers);
    const acts = texts(input.acts);
    const unknown = acts.filter((id) => !state.lead.acts.some((act) => act.id === id));
    return unless(
      [
        underWay(state) && refusal('PENALTY.CRIME_REPORTED', '已报告涉嫌犯罪。', 'A suspected crime is reported already.', ['TR-5']),
        ...officersFor(state, officers, context.today, context),
        (acts.length === 0 || unknown.length > 0) && refusal('PENALTY.ACT_UNKNOWN', '须写明本案中涉嫌犯罪的行为。', 'The acts of the case that may be a crime must be named.', ['TR-5'], { pointer: '/acts' }),
        stated(input.facts, '/facts', '涉嫌犯罪事实', 'The facts', ['TR-5']),
        stated(input.documentRef, '/documentRef', '书面报告', 'The written report', ['TR-5']),
      ],
      () => accepted([event('CrimeReported', '报告涉嫌犯罪', context, { acts, officers, facts: input.facts, documentRef: input.documentRef, on: context.today }, { opens: [open('crime-decision', context.today, context)], duties: dutiesOf(officers, 'officer') })]),
    );
  },
};

export interface DecideCrimeTransfer {
  readonly result: 'approved' | 'refused';
  readonly reasons: string;
}

/** The principal head decides within three days (审批移送, TR-5): approved, the case goes within 24 hours; a refusal is recorded with its reasons. */
export const decideCrimeTransfer: PenaltyAct<DecideCrimeTransfer> = {
  name: 'decide-crime-transfer',
  label: '审批移送公安',
  article: 'TR-5',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ON_THE_WAY,
  decide(state, input, context, actor) {
    return unless(
      [
        (!state.crime || state.crime.decidedOn) && refusal('PENALTY.NO_CRIME_REPORTED', '没有待审批的涉嫌犯罪报告。', 'No report waits for a decision.', ['TR-5']),
        principalOnly(actor, [context.rules.article('TR-5.decide')]),
        notDelegated(actor),
        oneOf(input.result, ['approved', 'refused'], '/result', '审批结果', 'result'),
        stated(input.reasons, '/reasons', '理由', 'The reasons', ['TR-5']),
      ],
      () => accepted([event('CrimeTransferDecided', '审批移送公安', context, { result: input.result, reasons: input.reasons, at: context.now, on: context.today }, { closes: closing(state, ['crime-decision'], 'met'), opens: input.result === 'approved' ? [openFrom('crime-transfer', context.now, context)] : [] })]),
    );
  },
};

export interface TransferCrime {
  readonly to: string;
  readonly transferredAt: Instant;
  /** The attachments of TR-6. */
  readonly attachments: Readonly<Record<string, string>>;
  readonly receiptRef: string;
  /** Fines already paid on the same acts, 分: set off against a later criminal fine (TR-11). */
  readonly finePaidFen?: number;
}

/** The case goes to the police of the same level within 24 hours of the approval, with its attachments (移送公安, TR-5, TR-6); fines paid before are told, to be set off (TR-11). */
export const transferCrime: PenaltyAct<TransferCrime> = {
  name: 'transfer-crime',
  label: '移送公安机关',
  article: 'TR-6',
  roles: ['case-officer'],
  duty: 'officer',
  from: ON_THE_WAY,
  decide(state, input, context) {
    const approvedAt = state.crime?.approvedAt;
    const at = instantFrom(input.transferredAt);
    const fined = state.decision && !state.decision.annulled ? state.decision.fineTotalFen : 0;
    return unless(
      [
        (!approvedAt || state.crime?.transferredOn) && refusal('PENALTY.TRANSFER_NOT_APPROVED', '移送未经批准，或者已移送。', 'The transfer is not approved, or was made already.', ['TR-5']),
        pastInstant(input.transferredAt, '/transferredAt', context.now),
        at && approvedAt && at < approvedAt && refusal('DATE.BEFORE_ITS_CAUSE', '移送时间不得早于批准。', 'It cannot have gone before the approval.', ['TR-5'], { pointer: '/transferredAt' }),
        stated(input.to, '/to', '接收公安机关', 'The police', ['TR-5']),
        ...complete(input.attachments, 'TR-6.attachments', context.rules, '/attachments'),
        stated(input.receiptRef, '/receiptRef', '送达回执', 'The receipt', ['TR-7']),
        input.finePaidFen !== undefined && (!isFen(input.finePaidFen) || input.finePaidFen > fined) && refusal('PENALTY.NOT_WHAT_WAS_FINED', '已缴罚款不得超过决定的罚款。', 'No more can have been paid than was fined.', [context.rules.article('TR-11')], { pointer: '/finePaidFen' }),
      ],
      () => {
        const on = at ? dayOf(at) : context.today;
        const things = (context.references.openMeasures ?? []).filter(({ procedure }) => procedure !== 'assistance-request').map(({ streamId }) => streamId);
        const data = { to: input.to, at: at ?? context.now, on, attachments: input.attachments, receiptRef: input.receiptRef, ...(input.finePaidFen ? { setOffFen: input.finePaidFen } : {}), things };
        return accepted([event('CrimeTransferred', '移送公安机关', context, data, { opens: [open('police', on, context)], closes: closing(state, ['crime-transfer'], 'met') })]);
      },
    );
  },
};

export interface RecordPoliceDecision {
  readonly result: 'filed' | 'not-filed';
  readonly on: LegalDay;
  readonly documentRef: string;
}

/** The police files or does not (公安机关决定, TR-8): filed, all material is handed over within three days (TR-12); not filed, reconsideration may be asked (TR-9) and the case goes on (TR-10). */
export const recordPoliceDecision: PenaltyAct<RecordPoliceDecision> = {
  name: 'record-police-decision',
  label: '登记公安机关决定',
  article: 'TR-8',
  roles: ['case-officer'],
  duty: 'officer',
  from: ON_THE_WAY,
  decide(state, input, context) {
    const { crime } = state;
    const again = crime?.reconsideration !== undefined && crime.reconsideration.result === undefined;
    return unless(
      [
        !askedOfThePolice(state) && refusal('PENALTY.NOTHING_WITH_THE_POLICE', '没有待公安机关决定的移送。', 'No transfer waits for the police.', ['TR-8']),
        oneOf(input.result, ['filed', 'not-filed'], '/result', '决定', 'decision'),
        pastDay(input.on, '/on', context.today, crime?.transferredOn),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['TR-8']),
      ],
      () => {
        const opens = input.result === 'filed' ? [open('handover', input.on, context)] : again ? [] : [open('police-reconsideration', input.on, context)];
        return accepted([event('PoliceDecided', '公安机关决定', context, { result: input.result, on: input.on, documentRef: input.documentRef, again }, { opens, closes: closing(state, ['police', 'police-reconsideration', 'police-again'], 'met') })]);
      },
    );
  },
};

/** The bureau asks the police to reconsider (提请复议, TR-9) within three days of the notice that nothing is filed. */
export const askPoliceAgain: PenaltyAct<{ readonly documentRef: string; readonly reasons: string }> = {
  name: 'ask-police-again',
  label: '提请公安机关复议',
  article: 'TR-9',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ON_THE_WAY,
  decide(state, input, context) {
    return unless(
      [
        (state.crime?.police?.result !== 'not-filed' || state.crime.reconsideration !== undefined) && refusal('PENALTY.NOTHING_TO_RECONSIDER', '没有可提请复议的不立案决定。', 'Nothing can be asked to be reconsidered.', ['TR-9']),
        state.clocks['police-reconsideration']?.status === 'expired' && refusal('PENALTY.RECONSIDERATION_LOST', '提请复议的期限已届满。', 'The period for asking has ended.', [context.rules.article('TR-9.request')]),
        stated(input.reasons, '/reasons', '理由', 'The reasons', ['TR-9']),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['TR-9']),
      ],
      () => accepted([event('PoliceAskedAgain', '提请公安机关复议', context, { reasons: input.reasons, documentRef: input.documentRef, on: context.today }, { opens: [open('police-again', context.today, context)], closes: closing(state, ['police-reconsideration'], 'met') })]),
    );
  },
};

/** All material of the crime is handed over within three days of the filing notice (移交材料, TR-12); what is sealed goes along by its own act (ACL-21). */
export const handOver: PenaltyAct<{ readonly on: LegalDay; readonly receiptRef: string }> = {
  name: 'hand-over',
  label: '移交案件材料',
  article: 'TR-12',
  roles: ['case-officer'],
  duty: 'officer',
  from: ON_THE_WAY,
  decide(state, input, context) {
    return unless(
      [
        (!filedByThePolice(state) || state.crime?.handedOverOn) && refusal('PENALTY.NOTHING_TO_HAND_OVER', '没有待移交的材料。', 'Nothing waits to be handed over.', ['TR-12']),
        pastDay(input.on, '/on', context.today, state.crime?.police?.on),
        stated(input.receiptRef, '/receiptRef', '移交清单回执', 'The receipt', ['TR-12']),
      ],
      () => accepted([event('CrimeHandedOver', '移交案件材料', context, { on: input.on, receiptRef: input.receiptRef }, { closes: closing(state, ['handover'], 'met') })]),
    );
  },
};

import type { ServiceOfDocument } from '@due-process/legal-time';
import { accepted, checkService, effectOfService, event, refusal, stated, unless, whenServed } from '@due-process/procedure';
import { countDecisionPeriod, numbered, open, reopenDecisionPeriod } from '../clocks';
import { aboveCeilings, hearingDue } from '../content';
import { noticeNeeded } from '../gates';
import { officersInCharge, type PenaltyAct } from '../guards';
import { complete } from '../papers';

export interface IssueNotice {
  readonly documentRef: string;
  /** Intended penalty, facts, reasons, base, rights; by the ids of `APL-44.contents`. */
  readonly contents: Readonly<Record<string, string>>;
  /** The right to a hearing told (听证权利告知), where one is due (APL-63). */
  readonly hearing?: string;
}

/** The notice of the intended penalty (行政处罚告知书, APL-44, O4-41): exactly the draft, with its five contents, and the hearing where APL-63 gives one. */
export const issueNotice: PenaltyAct<IssueNotice> = {
  name: 'issue-notice',
  label: '制作处罚告知书',
  article: 'APL-44',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['DRAFTED'],
  decide(state, input, context) {
    const due = state.draft !== undefined && hearingDue(state.draft, state, context);
    return unless(
      [
        state.draft && !noticeNeeded(state.draft) && refusal('PENALTY.NOTICE_NOT_NEEDED', '本处理结果不涉及处罚或者处理措施，无须告知。', 'This result orders nothing; no notice is needed.', ['APL-44']),
        ...officersInCharge(state, context.today, context),
        stated(input.documentRef, '/documentRef', '告知书文号', 'The document reference', ['APL-44']),
        ...complete(input.contents, 'APL-44.contents', context.rules, '/contents'),
        due && stated(input.hearing, '/hearing', '听证权利告知', 'The right to a hearing', [context.rules.article('APL-63')]),
        aboveCeilings(state, state.draft?.measures ?? []),
      ],
      () => {
        const hearingOffered = due || (typeof input.hearing === 'string' && input.hearing.trim() !== '');
        return accepted([event('NoticeIssued', '制作处罚告知书', context, { round: state.rounds + 1, hash: state.draft?.hash, on: context.today, documentRef: input.documentRef, contents: input.contents, hearingOffered, measures: state.draft?.measures ?? [] })]);
      },
    );
  },
};

export interface ServeNotice {
  readonly service: ServiceOfDocument;
}

/**
 * The notice has reached the party (告知书送达): the window of the defence opens (O4-41, a parameter of the bureau), beside it the five working
 * days for asking a hearing (APL-64). The time of an announcement is not counted in the period of the decision (O4-45(4)).
 */
export const serveNotice: PenaltyAct<ServeNotice> = {
  name: 'serve-notice',
  label: '处罚告知书送达',
  article: 'O4-41',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['NOTICE_ISSUED'],
  decide(state, input, context) {
    const { current } = state;
    const served = checkService(input.service, current?.notice.issuedOn, context.today, context.now);
    return whenServed(served, [aboveCeilings(state, state.draft?.measures ?? [])], (servedOn) => {
      const round = current?.number ?? state.rounds;
      const pause = input.service.method === 'announcement' ? { reason: 'announcement', from: input.service.announcedOn ?? context.today, to: servedOn } : undefined;
      const counts = pause !== undefined && state.clocks['decision-period']?.status === 'running' && countDecisionPeriod(state, context, { pause }).ok;
      const opens = [
        open('defence', servedOn, context, numbered('defence', round)),
        ...(current?.notice.hearingOffered ? [open('hearing-request', servedOn, context, numbered('hearing-request', round))] : []),
        ...(counts ? [reopenDecisionPeriod(state, context, { pause })] : []),
      ];
      const data = { round, method: input.service.method, servedOn, record: input.service, measures: state.draft?.measures ?? [], ...(pause ? { announcement: { ...pause, counts } } : {}) };
      return accepted([event('NoticeServed', '处罚告知书送达', context, data, { visible: true, effectiveAt: effectOfService(servedOn, context.now), opens })]);
    });
  },
};

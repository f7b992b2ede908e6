import { isLegalDay, type LegalDay, type ServiceOfDocument } from '@due-process/legal-time';
import { accepted, checkService, event, pastDay, refusal, stated, unless, whenServed, type Act } from '@due-process/procedure';
import { ofTheBureau } from '../../measures/gates';
import type { MeasureReferences } from '../../measures';
import { openShorterTerm, openTerm, refusedTerm } from '../clocks';
import { notDelegated, stillSealed, withinItsDay } from '../gates';
import { UNDER_SEAL, type Appraisal, type Sealing } from '../model';

export interface BeginAppraisal {
  /** Reason as the pack names it: testing, inspection or appraisal (检测、检验、检疫或者技术鉴定). */
  readonly reason: string;
  /** The fixed period; the day `from` is not excluded, the day `to` is. */
  readonly from: LegalDay;
  readonly to: LegalDay;
  /** Who examines; the authority bears the cost (ACL-25(3)). */
  readonly examiner: string;
  readonly documentRef: string;
  readonly service: ServiceOfDocument;
}

/**
 * Testing, inspection or appraisal with a written period that the party was told before it begins (检测、检验、技术鉴定; ACL-25(3)): only such time
 * is no part of the term.
 */
export const beginAppraisal: Act<Sealing, BeginAppraisal, MeasureReferences> = {
  name: 'begin-appraisal',
  label: '检测、检验或者技术鉴定',
  article: 'ACL-25',
  roles: ['case-officer'],
  duty: 'officer',
  from: [...UNDER_SEAL],
  decide(state, input, context, actor) {
    const served = checkService(input.service, state.sealedOn, context.today, context.now);
    const days = isLegalDay(input.from) && isLegalDay(input.to);
    const late = withinItsDay(state);
    const { reason, from, to, examiner, documentRef } = input;
    const fixed: Appraisal = { id: `appraisal#${state.appraisals.length + 1}`, reason, from, to, documentRef, toldOn: served.ok ? served.servedOn : from };
    const term = { appraisals: [...state.appraisals, fixed], extension: state.extension };
    return whenServed(
      served,
      [
        notDelegated(actor),
        ofTheBureau(state, actor),
        late,
        stillSealed(state),
        !days && refusal('DATE.INVALID', '日期不存在。', 'There is no such day.', ['ACL-25'], { pointer: '/from' }),
        days && from >= to && refusal('SEALING.APPRAISAL_EMPTY', '期间的末日须晚于首日。', 'The period must end after its first day, which is not excluded.', ['ACL-25'], { pointer: '/to' }),
        days && from < state.sealedOn! && refusal('DATE.BEFORE_ITS_CAUSE', `不得早于封存之日 ${state.sealedOn}。`, `It cannot begin before the sealing on ${state.sealedOn}.`, ['ACL-25'], { pointer: '/from' }),
        served.ok && served.servedOn > context.today && refusal('SEALING.NOT_TOLD_YET', '当事人尚未收到告知。', 'The party has not been told yet.', ['ACL-25'], { pointer: '/service' }),
        days && served.ok && served.servedOn > from && refusal('SEALING.APPRAISAL_TOLD_LATE', '期间须在开始前书面告知当事人，否则不予扣除。', 'The period must be told in writing before it begins; otherwise nothing is excluded.', ['ACL-25'], { pointer: '/service' }),
        days && !late && refusedTerm(state.sealedOn!, context, term, '/from'),
        stated(examiner, '/examiner', '检测、检验或者鉴定机构', 'Who examines', ['ACL-25']),
        stated(documentRef, '/documentRef', '书面告知', 'The written notice', ['ACL-25']),
      ],
      () => {
        const clock = openTerm(state.sealedOn!, context, term);
        return accepted([event('AppraisalBegun', '检测、检验或者技术鉴定', context, { ...fixed, examiner, service: input.service, lastDay: clock.deadline.lastDay }, { visible: true, opens: [clock] })]);
      },
    );
  },
};

export interface EndAppraisal {
  readonly appraisal: string;
  readonly endedOn: LegalDay;
  readonly reportRef: string;
}

/** The examination is done; where it took less than fixed, only what it took is excluded: coercion uses the earlier end (domain.md 1.12). */
export const endAppraisal: Act<Sealing, EndAppraisal, MeasureReferences> = {
  name: 'end-appraisal',
  label: '检测、检验或者技术鉴定结束',
  article: 'ACL-25',
  roles: ['case-officer'],
  duty: 'officer',
  from: [...UNDER_SEAL],
  decide(state, input, context, actor) {
    const open = state.appraisals.find((one) => one.id === input.appraisal && one.endedOn === undefined);
    return unless(
      [
        notDelegated(actor),
        ofTheBureau(state, actor),
        withinItsDay(state),
        !open && refusal('SEALING.NO_SUCH_APPRAISAL', '没有正在进行的检测、检验或者鉴定。', 'No such examination is going on.', ['ACL-25'], { pointer: '/appraisal' }),
        pastDay(input.endedOn, '/endedOn', context.today, open?.toldOn),
        stated(input.reportRef, '/reportRef', '报告', 'The report', ['ACL-25']),
      ],
      () => {
        const appraisals = state.appraisals.map((one) => (one.id === input.appraisal ? { ...one, endedOn: input.endedOn } : one));
        const clock = openShorterTerm(state.sealedOn!, context, { appraisals, extension: state.extension });
        return accepted([event('AppraisalEnded', '检测、检验或者技术鉴定结束', context, { appraisal: input.appraisal, endedOn: input.endedOn, reportRef: input.reportRef, lastDay: clock.deadline.lastDay }, { visible: true, opens: [clock] })]);
      },
    );
  },
};

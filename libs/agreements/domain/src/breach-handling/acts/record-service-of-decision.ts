import { addDays, computeDeadline, endOfDay, type LegalDay, type SanctionInterval } from '@due-process/legal-time';
import { accepted, refusal, type Act, type ActContext, type NewEvent, type Spawn } from '@due-process/procedure';
import { suspensionClock, suspensionInterval } from '../clocks';
import { effectOfService } from '../dates';
import { event } from '../event';
import { ofTheDeciders } from '../gates';
import { alreadyTerminated, concernsAgreement, endsWithAgreement, factsOf, runsForATime, TERMINATION } from '../measures';
import type { Bar, BreachCase, BreachReferences, Measure, SuspensionRef } from '../model';
import { tellOfMeasures } from '../responsible-staff';
import { checkService, whenServed, type RecordService } from './record-service-of-notice';

/**
 * The decision has reached the party (决定书送达). What it orders takes effect: every suspension begins at 00:00 of the next day
 * as a procedure of its own, a termination takes effect and its bars are fixed (LZ-20, domain.md C9).
 */
export const recordServiceOfDecision: Act<BreachCase, RecordService, BreachReferences> = {
  name: 'record-service-of-decision',
  label: '决定书送达',
  article: 'LZ-24(2)',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['DECIDED'],
  decide(state, input, context, actor) {
    const served = checkService(input.service, state.decision?.on, context.today, context.now);
    const measures = state.decision?.measures ?? [];
    return whenServed(
      served,
      [
        ofTheDeciders(state, actor),
        measures.some(concernsAgreement) && alreadyTerminated(factsOf(state, context.references)),
        state.heardTooLate && refusal('BREACH.DECISION_UNHEARD', '期内陈述申辩未经复核，决定不得送达，应予撤销。', 'A timely defence was not examined: the decision must be revoked, not served.', ['LZ-22(2)']),
      ],
      (servedOn) => {
        const begun = measures.filter(runsForATime).map((measure, index) => begin(state, measure, (state.suspensionsBegun ?? 0) + index + 1, servedOn, context));
        const errands = tellOfMeasures(state, servedOn, begun.map((one) => one.ref));
        const events: NewEvent[] = [
          event('DecisionServed', '决定书送达', context, { method: input.service.method, servedOn, record: input.service, suspensions: begun.map((one) => one.ref) }, { visible: true, effectiveAt: effectOfService(servedOn, context.now), ...(errands.length > 0 ? { errands } : {}) }),
        ];
        const termination = measures.find((measure) => measure.kind === TERMINATION);
        if (termination) events.push(terminated(state, termination, servedOn, context));
        return accepted(events, { spawns: begun.map((one) => one.spawn) });
      },
    );
  },
};

function begin(state: BreachCase, measure: Measure, number: number, servedOn: LegalDay, context: ActContext<BreachReferences>): { ref: SuspensionRef; spawn: Spawn } {
  if (!measure.duration) throw new Error(`Measure ${measure.id} has no length.`);
  const ordered = suspensionInterval(servedOn, measure.duration);
  const { termTo } = factsOf(state, context.references).agreement;
  const endsWithTerm = endsWithAgreement(measure) && termTo < ordered.lastDay;
  const interval = endsWithTerm ? cut(ordered, termTo) : ordered;
  const id = `${state.id}-S${number}`;
  const target = measure.target ?? { kind: 'agreement' as const, ref: state.agreement.id };
  const data = {
    suspensionId: id, caseId: state.id, measure: measure.id, kind: measure.kind, agreementId: state.agreement.id, institutionId: state.institution.id, region: state.region,
    agency: state.agency, target, duration: measure.duration, ordered, firstDay: interval.firstDay, lastDay: interval.lastDay, endsWithTerm, openedOn: context.today, ruleVersions: context.rules.versions,
  };
  const began = event('SuspensionBegan', '中止', context, data, {
    visible: true,
    effectiveAt: interval.startsAt,
    duties: state.duties,
    opens: [suspensionClock(interval, servedOn, 'end-suspension', context)],
  });
  return { ref: { id, measure: measure.id, interval }, spawn: { procedure: 'agreement-suspension', id, events: [began] } };
}

/** The agreement's term comes first: the suspension ends with it (LZ-19(1), O2-42). */
function cut(interval: SanctionInterval, termTo: LegalDay): SanctionInterval {
  const lastDay = termTo < interval.firstDay ? addDays(interval.firstDay, -1) : termTo;
  return { ...interval, lastDay, endsAt: endOfDay(lastDay), resumesOn: addDays(lastDay, 1) };
}

function terminated(state: BreachCase, measure: Measure, on: LegalDay, context: ActContext): NewEvent {
  const ground = measure.ground ? context.rules.ground(measure.ground) : undefined;
  const bars = [bar('LZ-20.bar', 'local', on, context), ground?.nationalBarRule ? bar(ground.nationalBarRule, 'national', on, context) : undefined].filter((one): one is Bar => one !== undefined);
  return event('AgreementTerminated', '解除服务协议', context, {
    agreementId: state.agreement.id, institutionId: state.institution.id, caseId: state.id, on, ground: measure.ground, bars,
  }, { visible: true, effectiveAt: effectOfService(on, context.now) });
}

/** 3 years after every termination in Lanzhou (LZ-20), beside the national bar that the reason entails (O2-12, O3-11). */
function bar(rule: string, level: Bar['level'], on: LegalDay, context: ActContext): Bar {
  const result = computeDeadline(context.rules.clock(rule), { day: on }, context.calendars);
  if (!result.ok) throw new Error(result.refusal.message.en);
  return { rule, level, until: result.value.lastDay, mayApplyFrom: result.value.firstDayAfter };
}

import { accepted, event, oneOf, pastDay, refusal, stated, unless } from '@due-process/procedure';
import { RESPONSIBILITIES, standing, tariffOn, type ParentDecision } from '../../ledger';
import type { ParentDecisionErrand } from '../../parent-decision';
import { noticeId, noticeSpawn } from '../notices';
import { regionOf } from '../regions';
import { accountAct } from '../todays-rules';

/**
 * A decision of the agreement or the penalty track names this person as responsible (责任认定, PQ.who): it opens one scoring, however often it is
 * told. Whether and how many points follow is for the agency to decide (PQP-27).
 */
export const receiveParentDecision = accountAct<ParentDecisionErrand>({
  name: 'receive-parent-decision',
  label: '接收处理决定',
  article: 'PQP-27',
  roles: ['system'],
  decide(state, input, context) {
    // What came on paper before, and was scored, needs no second notice.
    const known = state.findings.some((finding) => finding.parent.ref === input.decisionRef) || standing(state.entries).some((entry) => entry.parent?.ref === input.decisionRef);
    if (known) return accepted([]);
    const region = regionOf(state, input.institution);
    return unless(
      [
        stated(input.decisionRef, '/decisionRef', '处理决定文号', 'The number of the decision', ['PQP-27']),
        oneOf(input.track, ['agreement', 'penalty'], '/track', '处理类别', 'track'),
        stated(input.article, '/article', '处理依据', 'The article', ['PQP-27']),
        pastDay(input.decidedOn, '/decidedOn', context.today),
        stated(input.body, '/body', '作出决定的机关', 'The deciding body', ['PQ.who']),
        stated(input.institution, '/institution', '涉及机构', 'The institution', ['PQ.who']),
        oneOf(input.responsibility, RESPONSIBILITIES, '/responsibility', '责任', 'responsibility'),
        !tariffOn(context.rules, context.today, region) && refusal('POINTS.NO_TARIFF', '当地尚无记分规定。', 'No tariff of points is in force there.', ['PQ.transition']),
      ],
      () => {
        const parent: ParentDecision = { ref: input.decisionRef, track: input.track, article: input.article, decidedOn: input.decidedOn, body: input.body, institution: input.institution };
        const scoring = noticeId(state);
        const finding = { id: `f${state.findings.length + 1}`, parent, fromCase: input.fromCase, responsibility: input.responsibility, receivedOn: context.today, scoring };
        // The agency's own decision is known to it on its day; a penalty decision from the day on which it is received (PQP.notice).
        const from = input.track === 'agreement' ? input.decidedOn : context.today;
        const notice = noticeSpawn(state, { id: scoring, kind: 'points', institution: input.institution, region, scored: false, parent, from, reasons: `责任认定：${input.article}` }, context);
        return accepted([event('ParentDecisionReceived', '接收处理决定', context, { finding, notice: scoring })], { spawns: [notice] });
      },
    );
  },
});

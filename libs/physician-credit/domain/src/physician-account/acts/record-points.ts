import { accepted, event, oneOf, pastDay, refusal, stated, unless, type Refusal } from '@due-process/procedure';
import { ofTheArea } from '../../gates';
import { RESPONSIBILITIES, standing, type ParentDecision, type Responsibility } from '../../ledger';
import { consequences } from '../consequences';
import { pointsEntries } from '../ledger-entries';
import type { Finding, PhysicianAccount } from '../model';
import { noticeId, noticeSpawn } from '../notices';
import { regionOf } from '../regions';
import { scoreLines, type ActToScore } from '../scored-lines';
import { accountAct } from '../todays-rules';

export interface RecordPoints {
  /** The finding that a parent decision brought, e.g. `f1`; or the decision itself, where it came on paper. */
  readonly finding?: string;
  readonly parent?: ParentDecision;
  /** Only beside `parent`. */
  readonly responsibility?: Responsibility;
  readonly acts: readonly ActToScore[];
  readonly reasons: string;
}

/**
 * The agency scores (记分): on the basis of a decision and of nothing else (C17), once. The entry, every threshold that it reaches and every
 * period that follows are recorded in one breath, so that entries of several sites at once neither fire twice nor never.
 */
export const recordPoints = accountAct<RecordPoints>({
  name: 'record-points',
  label: '记分',
  article: 'PQP-27',
  roles: ['case-officer'],
  decide(state, input, context, actor) {
    const finding = state.findings.find((one) => one.id === input.finding);
    const parent = finding?.parent ?? input.parent;
    const basis = basisProblems(state, input, finding, parent, context.today);
    if (!parent || basis.some((problem) => problem)) return unless(basis, () => accepted([]));
    const region = regionOf(state, parent.institution);
    const responsibility = finding?.responsibility ?? input.responsibility;
    const scored = scoreLines(input.acts, parent, responsibility, region, context.today, context.rules);
    return unless([ofTheArea(actor, region), ...scored.problems, stated(input.reasons, '/reasons', '记分理由', 'The reasons', ['QN-5.1'])], () => {
      const scoring = finding?.scoring ?? noticeId(state);
      const entries = pointsEntries(state, scored.groups, { parent, region, scoring, today: context.today, reasons: input.reasons });
      const follows = consequences(state, [...state.entries, ...entries], context, scoring);
      const begun = finding ? [] : [noticeSpawn(state, { id: scoring, kind: 'points', institution: parent.institution, region, scored: true, parent, from: context.today, reasons: input.reasons, duties: { [actor.person]: 'officer' }, errands: follows.errands }, context)];
      const carried = finding && follows.errands.length > 0 ? [changeNotice(state, parent.institution, region, follows.errands, context)] : [];
      return accepted([event('PointsRecorded', '记分', context, { entries, recordedBy: actor.person, ...(finding ? { finding: finding.id } : { notice: scoring }) }, { visible: true }), ...follows.events, ...carried.map((notice) => event('NoticeBegun', '变更通知', context, { notice: notice.id }))], { spawns: [...begun, ...carried, ...follows.spawns] });
    });
  },
});

/** Where the notice of these points has begun before, another one tells the person and the running periods what else has changed. */
function changeNotice(state: PhysicianAccount, institution: string, region: string, errands: Parameters<typeof noticeSpawn>[1]['errands'], context: Parameters<typeof noticeSpawn>[2]) {
  return noticeSpawn(state, { id: noticeId(state), kind: 'correction', institution, region, scored: true, from: context.today, reasons: '责罚期变更', errands: errands ?? [] }, context);
}

function basisProblems(state: PhysicianAccount, input: RecordPoints, finding: Finding | undefined, parent: ParentDecision | undefined, today: string): readonly (Refusal | undefined | false)[] {
  if (input.finding !== undefined && !finding) return [refusal('POINTS.FINDING_UNKNOWN', '没有此责任认定。', 'There is no such finding.', ['PQ.who'], { pointer: '/finding' })];
  if (!parent) return [refusal('POINTS.NO_PARENT_DECISION', '没有行政处罚或者协议处理决定，不得记分。', 'Points need a penalty or agreement decision.', ['C17', 'PQP-27'], { pointer: '/parent' })];
  const again = standing(state.entries).some((entry) => entry.parent?.ref === parent.ref) || (!finding && state.findings.some((one) => one.parent.ref === parent.ref && !one.annulled));
  return [
    finding?.annulled && refusal('POINTS.DECISION_ANNULLED', '处理决定已被撤销。', 'The decision was annulled.', ['C17'], { pointer: '/finding' }),
    again && refusal('POINTS.ALREADY_SCORED', '该处理决定已经记分或者已有责任认定。', 'This decision was scored already, or has its finding.', ['PQ.several'], { pointer: finding ? '/finding' : '/parent/ref' }),
    !finding && oneOf(parent.track, ['agreement', 'penalty'], '/parent/track', '处理类别', 'track'),
    !finding && stated(parent.ref, '/parent/ref', '处理决定文号', 'The number of the decision', ['PQP-27']),
    !finding && stated(parent.article, '/parent/article', '处理依据', 'The article', ['PQP-27']),
    !finding && stated(parent.body, '/parent/body', '作出决定的机关', 'The deciding body', ['PQ.who']),
    !finding && stated(parent.institution, '/parent/institution', '涉及机构', 'The institution', ['PQ.who']),
    !finding && pastDay(parent.decidedOn, '/parent/decidedOn', today),
    !finding && input.responsibility !== undefined && oneOf(input.responsibility, RESPONSIBILITIES, '/responsibility', '责任', 'responsibility'),
  ];
}

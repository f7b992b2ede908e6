import { accepted, event, oneOf, refusal, stated, unless, type ActContext, type Outcome } from '@due-process/procedure';
import { errandTo } from '../../errands';
import { ofTheArea } from '../../gates';
import type { Entry } from '../../ledger';
import type { ParentDecisionAnnulledErrand } from '../../parent-decision';
import { consequences } from '../consequences';
import { counterEntries, pointsEntries, standingOf } from '../ledger-entries';
import type { PhysicianAccount } from '../model';
import { noticeId, noticeSpawn } from '../notices';
import { resumption } from '../holds';
import { scoreLines, type ActToScore, type Scoring } from '../scored-lines';
import { accountAct } from '../todays-rules';

export interface ApplyObjection {
  /** Notice objected to. */
  readonly scoring: string;
  readonly objection: string;
  readonly result: 'upheld' | 'corrected' | 'annulled';
  /** Only of a correction: the acts as they stand after the review. */
  readonly acts?: readonly ActToScore[];
  readonly reasons: string;
}

/** The review of an objection comes back (复核结果): what it corrects or annuls is taken out of the ledger by counter-entries, with all that followed. */
export const applyObjection = accountAct<ApplyObjection>({
  name: 'apply-objection',
  label: '复核结果记入',
  article: 'QN-3.answer',
  roles: ['system'],
  decide(state, input, context) {
    if (input.result === 'upheld') return resumption(state, input.scoring, context);
    return rewrite(state, standingOf(state, input.scoring), input.result === 'corrected' ? input.acts : undefined, objectionReasons(input), context);
  },
});

const objectionReasons = ({ objection, reasons }: ApplyObjection): string => `${reasons}（${objection}）`;

export interface CorrectPoints {
  readonly scoring: string;
  readonly how: 'correct' | 'annul';
  readonly acts?: readonly ActToScore[];
  readonly reasons: string;
  readonly documentRef: string;
}

/** The agency corrects itself (自行纠正): by a head, with reasons; never by changing what stands. */
export const correctPoints = accountAct<CorrectPoints>({
  name: 'correct-points',
  label: '更正记分',
  article: 'QN-5.1',
  roles: ['agency-head'],
  decide(state, input, context, actor) {
    const targets = standingOf(state, input.scoring);
    return unless(
      [
        targets.length === 0 && refusal('POINTS.NOTHING_TO_CORRECT', '没有可更正的记分。', 'There are no points to correct.', ['QN-5.1'], { pointer: '/scoring' }),
        targets[0] && ofTheArea(actor, targets[0].region),
        oneOf(input.how, ['correct', 'annul'], '/how', '更正方式', 'kind of correction'),
        stated(input.reasons, '/reasons', '更正理由', 'The reasons', ['QN-5.1']),
        stated(input.documentRef, '/documentRef', '更正依据', 'The document', ['QN-5.1']),
      ],
      () => rewrite(state, targets, input.how === 'correct' ? (input.acts ?? []) : undefined, `${input.reasons}（${input.documentRef}）`, context, actor.person),
    );
  },
});

/**
 * A parent decision has fallen (处理决定被撤销): without it there are no points (C17). Everything that followed is undone, the person is told. A
 * finding that was not scored yet falls with it.
 */
export const annulParentDecision = accountAct<ParentDecisionAnnulledErrand>({
  name: 'annul-parent-decision',
  label: '处理决定被撤销',
  article: 'C17',
  roles: ['system', 'agency-head'],
  decide(state, input, context, actor) {
    const finding = state.findings.find((one) => one.parent.ref === input.decisionRef);
    const targets = state.entries.filter((entry) => entry.kind === 'points' && entry.parent?.ref === input.decisionRef && standingOf(state, entry.scoring).includes(entry));
    if (finding?.annulled || (!finding && targets.length === 0)) {
      const known = state.entries.some((entry) => entry.parent?.ref === input.decisionRef) || finding;
      return known || actor.role === 'system' ? accepted([]) : unless([refusal('POINTS.FINDING_UNKNOWN', '没有依据该决定的记分。', 'No points rest on this decision.', ['C17'], { pointer: '/decisionRef' })], () => accepted([]));
    }
    return unless([stated(input.reasons, '/reasons', '撤销理由', 'The reasons', ['C17']), targets[0] && ofTheArea(actor, targets[0].region)], () => {
      const marked = finding ? [event('FindingAnnulled', '责任认定随之撤销', context, { finding: finding.id, reasons: input.reasons }, { visible: true })] : [];
      const told = withdrawn(finding?.scoring ?? targets[0]?.scoring, input.reasons);
      const institution = finding?.parent.institution ?? targets[0]?.site ?? '';
      return rewriteWith(state, targets, [], input.reasons, context, { events: marked, errands: told, institution });
    });
  },
});

const withdrawn = (scoring: string | undefined, reasons: string) => (scoring ? [errandTo('physician-scoring', scoring, 'withdraw-notice', `withdraw#${scoring}`, { reasons }, `处理通知撤回：${scoring}`)] : []);

/** Counter-entries, the entries in their place, and what follows from the ledger as it then stands. */
function rewrite(state: PhysicianAccount, targets: readonly Entry[], acts: readonly ActToScore[] | undefined, reasons: string, context: ActContext<any>, correctedBy?: string): Outcome {
  const [first] = targets;
  if (!first) return accepted([]);
  const scored = acts === undefined ? NOTHING : scoreAgain(state, targets, acts, context);
  return unless(scored.problems, () => {
    const frame = first.parent && { parent: first.parent, region: first.region, scoring: first.scoring, today: context.today, reasons };
    const replaced = frame ? pointsEntries(state, scored.groups, frame, targets, targets.length) : [];
    const errands = replaced.length === 0 ? withdrawn(first.scoring, reasons) : [];
    return rewriteWith(state, targets, replaced, reasons, context, { events: [], errands, institution: first.site, ...(correctedBy && replaced.length > 0 ? { own: { corrects: first.scoring, by: correctedBy } } : {}) });
  });
}

const NOTHING: Scoring = { problems: [], groups: [] };

/** The acts of a correction, scored on the decision and the responsibility of what they replace. */
export function scoreAgain(state: PhysicianAccount, targets: readonly Entry[], acts: readonly ActToScore[], context: ActContext<any>): Scoring {
  const [first] = targets;
  const responsibility = state.findings.find((finding) => finding.scoring === first?.scoring)?.responsibility ?? first?.lines[0]?.responsibility;
  return first?.parent ? scoreLines(acts, first.parent, responsibility, first.region, context.today, context.rules) : NOTHING;
}

interface Beside {
  readonly events: Parameters<typeof accepted>[0];
  readonly errands: ReturnType<typeof withdrawn>;
  readonly institution: string;
  /** Only where the agency corrects itself: against what it has put in place one may object. */
  readonly own?: { readonly corrects: string; readonly by: string };
}

function rewriteWith(state: PhysicianAccount, targets: readonly Entry[], replaced: readonly Entry[], reasons: string, context: ActContext<any>, beside: Beside): Outcome {
  const entries = [...counterEntries(state, targets, { today: context.today, reasons }), ...replaced];
  const id = noticeId(state);
  const follows = consequences(state, [...state.entries, ...entries], context, id);
  const region = targets[0]?.region ?? state.region;
  const notice = noticeSpawn(state, { id, kind: 'correction', institution: beside.institution, region, scored: true, from: context.today, reasons, errands: [...beside.errands, ...follows.errands], ...(beside.own ? { corrects: beside.own.corrects, duties: { [beside.own.by]: 'approver' as const } } : {}) }, context);
  const corrected = entries.length > 0 ? [event('PointsCorrected', replaced.length > 0 ? '更正记分' : '撤销记分', context, { entries, reasons, by: id }, { visible: true })] : [];
  return accepted([...corrected, ...beside.events, ...follows.events, event('NoticeBegun', '更正通知', context, { notice: id })], { spawns: [notice, ...follows.spawns] });
}

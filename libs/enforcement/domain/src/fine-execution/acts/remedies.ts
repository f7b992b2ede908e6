import type { LegalDay } from '@due-process/legal-time';
import { event, oneOf, pastDay, refusal, stated, unless, type Act, type ActContext } from '@due-process/procedure';
import { closing, isNamed, open, reopenChallenge } from '../clocks';
import { concluded } from '../conclude';
import { courtStart, ofThisExecution } from '../gates';
import { OPEN_STAGES, type FineExecution, type RemedyKind, type RemedyResult } from '../model';

export interface RecordRemedy {
  readonly kind: RemedyKind;
  /** Day of the application or of the claim. */
  readonly since: LegalDay;
  readonly documentRef: string;
}

/** The party has taken a remedy (申请复议、提起诉讼): execution goes on, the surcharge stands still from that day (APL-73). */
export const recordRemedy: Act<FineExecution, RecordRemedy> = {
  name: 'record-remedy',
  label: '当事人申请复议或者提起诉讼',
  article: 'APL-73',
  roles: ['case-officer', 'system'],
  duty: { 'case-officer': 'officer' },
  from: OPEN_STAGES,
  decide(state, input, context, actor) {
    return unless(
      [
        ofThisExecution(state, actor),
        oneOf(input.kind, ['reconsideration', 'litigation'], '/kind', '救济种类', 'kind of remedy'),
        pastDay(input.since, '/since', context.today, state.decision.servedOn),
        stated(input.documentRef, '/documentRef', '受理文书', 'The paper of acceptance', ['ARL-20', 'ALL-46']),
        state.remedies.some(({ kind, outcome }) => kind === input.kind && outcome === undefined) && refusal('FINE.REMEDY_PENDING', '该救济程序正在进行。', 'This remedy is already pending.', ['APL-73']),
      ],
      () => {
        const data = { ...input, number: state.remedies.length + 1 };
        // Three months for the court run only while nothing is pending; the reconsideration period has served its purpose.
        const closes = closing(state, 'cancelled', isNamed('court', ...(input.kind === 'reconsideration' ? (['reconsideration'] as const) : [])));
        return concluded(state, [event('RemedyRecorded', '当事人申请复议或者提起诉讼', context, data, { visible: true, closes })], context);
      },
    );
  },
};

const RESULTS: readonly RemedyResult[] = ['upheld', 'changed', 'annulled', 'withdrawn', 'rejected'];

export interface RecordRemedyOutcome {
  readonly number: number;
  readonly result: RemedyResult;
  /** Day of the decision or judgment: the last day on which the surcharge stood still. */
  readonly on: LegalDay;
  /** Day on which the party received it: from here the fifteen days of ALL-45 run. */
  readonly receivedOn: LegalDay;
  readonly documentRef: string;
}

/** The remedy has ended (复议、诉讼终结): the surcharge runs again, and the way to the court opens or a last fifteen days begin (ALL-45, ACL-53). */
export const recordRemedyOutcome: Act<FineExecution, RecordRemedyOutcome> = {
  name: 'record-remedy-outcome',
  label: '复议或者诉讼终结',
  article: 'APL-73',
  roles: ['case-officer', 'system'],
  duty: { 'case-officer': 'officer' },
  from: OPEN_STAGES,
  decide(state, input, context, actor) {
    const remedy = state.remedies.find(({ number, outcome }) => number === input.number && outcome === undefined);
    return unless(
      [
        ofThisExecution(state, actor),
        !remedy && refusal('FINE.REMEDY_UNKNOWN', '没有正在进行的该救济程序。', 'No such remedy is pending.', ['APL-73'], { pointer: '/number' }),
        oneOf(input.result, RESULTS, '/result', '结果', 'result'),
        pastDay(input.on, '/on', context.today, remedy?.since),
        pastDay(input.receivedOn, '/receivedOn', context.today, input.on),
        stated(input.documentRef, '/documentRef', '文号', 'The document reference', ['APL-73']),
      ],
      () => {
        const { data, opens, closes } = challengeAfter(state, remedy?.kind ?? 'reconsideration', input, context);
        return concluded(state, [event('RemedyDecided', '复议或者诉讼终结', context, { ...input, ...data }, { visible: true, opens, closes })], context);
      },
    );
  },
};

/** What the end of a remedy leaves of the challenge period; where two ends are arguable the later one holds (domain.md 1.12). */
function challengeAfter(state: FineExecution, kind: RemedyKind, input: RecordRemedyOutcome, context: ActContext) {
  const challenge = state.clocks['challenge'];
  const running = challenge?.status === 'running';
  const pending = state.remedies.some(({ number, outcome }) => number !== input.number && outcome === undefined);
  if (pending) return { data: {}, opens: [], closes: [] };
  if (kind === 'reconsideration' && input.result !== 'withdrawn') {
    const last = reopenChallenge(input.receivedOn, context);
    return running && challenge.deadline.lastDay >= last.deadline.lastDay ? { data: {}, opens: [], closes: [] } : { data: {}, opens: [last], closes: [] };
  }
  // The six months go on where a remedy was withdrawn; where a court has judged, or they ran out meanwhile, nothing can be challenged any more.
  if (running && input.result === 'withdrawn') return { data: {}, opens: [], closes: [] };
  return { data: { challengeEndedOn: input.receivedOn }, opens: [open('court', courtStart(state, input.receivedOn), context)], closes: closing(state, 'cancelled', isNamed('challenge')) };
}

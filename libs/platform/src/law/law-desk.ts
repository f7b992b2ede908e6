import { dayOf } from '@due-process/legal-time';
import { refusal, type Actor, type Refusal } from '@due-process/procedure';
import { enactChange, nameOfChange, type LawChange, type LawProblem, type Standing } from '@due-process/rules';
import { covers } from '../access/region';
import type { LegalClock } from '../clock/legal-clock';
import { KEY_REUSED } from '../execution/executor-refusals';
import { IdempotencyRace, VersionConflict } from '../record/record-errors';
import type { LawBook } from './law-book';
import { LAW_SQLSTATE } from './law-functions-sql';
import type { LawRequest, LawStore, ProposalWithChange } from './law-store';

/** What became of a request. `problems`: everything that is wrong with the content; `refusals`: why this person may not, or not now. */
export type LawAnswer =
  | { readonly kind: 'done'; readonly proposal: ProposalWithChange; readonly repeated: boolean }
  | { readonly kind: 'wrong'; readonly problems: readonly LawProblem[] }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'unknown' };

export interface LawDeskOptions {
  readonly store: LawStore;
  readonly book: LawBook;
  readonly clock: LegalClock;
}

const NOT_YOUR_REGION = refusal('LAW.NOT_YOUR_REGION', '不在您的行政区划内。', 'It concerns a region that is not yours.', []);
const PROPOSER_DECIDES = refusal('LAW.PROPOSER_DECIDES', '提出人不得审批自己的提案。', 'Whoever proposes does not decide.', []);
const ALREADY_DECIDED = refusal('LAW.ALREADY_DECIDED', '该提案已经审批。', 'The proposal has been decided already.', []);
const CONTENDED = refusal('LAW.CONTENDED', '法源正被同时变动，请稍后再试。', 'The law is being changed at the same time; try again in a moment.', []);

/** Decisions taken again after the law has changed under them. */
const ATTEMPTS = 5;

/**
 * Where the law is changed (法源变动): one person proposes with reason and base, another one approves. The change is checked whole when it
 * is proposed and again, on what is then in force, when it is approved; from that commit on every act is judged by it.
 */
export class LawDesk {
  constructor(private readonly options: LawDeskOptions) {}

  async propose(change: LawChange, { reason, base }: { readonly reason: string; readonly base: string }, caller: Actor, request: Omit<LawRequest, 'caller'>): Promise<LawAnswer> {
    const { store, book, clock } = this.options;
    const asked = { ...request, caller: caller.person };
    const before = await this.#answered(asked);
    if (before) return before;
    const at = clock.now();
    const standing: Standing = { on: dayOf(at), reason: reason.trim(), base: base.trim(), by: caller.person };
    const enacted = enactChange((await book.fresh()).content, change, standing);
    if (!enacted.ok) return { kind: 'wrong', problems: enacted.problems };
    if (!regionsOf(change).every((region) => covers(caller.region, region))) return { kind: 'refused', refusals: [NOT_YOUR_REGION] };
    try {
      const id = await store.propose({ name: nameOfChange(change), change, reason: standing.reason, base: standing.base, region: caller.region, by: caller.person, at }, asked);
      return this.#done(id, false);
    } catch (fault) {
      return this.#raced(fault, asked);
    }
  }

  /** Approves or rejects, with the opinion that the decision rests on. */
  async decide(id: number, decision: 'approved' | 'rejected', opinion: string, caller: Actor, request: Omit<LawRequest, 'caller'>): Promise<LawAnswer> {
    const asked = { ...request, caller: caller.person };
    const before = await this.#answered(asked);
    if (before) return before;
    const proposal = await this.options.store.find(id);
    if (!proposal) return { kind: 'unknown' };
    const barred = [
      ...(proposal.proposedBy === caller.person ? [PROPOSER_DECIDES] : []),
      ...([proposal.region, ...regionsOf(proposal.change)].every((region) => covers(caller.region, region)) ? [] : [NOT_YOUR_REGION]),
      ...(proposal.state === 'open' ? [] : [ALREADY_DECIDED]),
    ];
    if (barred.length > 0) return { kind: 'refused', refusals: barred };
    return this.#decided(proposal, decision, opinion.trim(), caller, asked);
  }

  async #decided(proposal: ProposalWithChange, decision: 'approved' | 'rejected', reason: string, caller: Actor, asked: LawRequest): Promise<LawAnswer> {
    const { store, book, clock } = this.options;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const law = await book.fresh();
      const at = clock.now();
      const enacted = enactChange(law.content, proposal.change, { on: dayOf(at), reason: proposal.reason, base: proposal.base, by: proposal.proposedBy });
      if (decision === 'approved' && !enacted.ok) return { kind: 'refused', refusals: enacted.problems.map(noLongerFits) };
      try {
        const version = await store.decide({ proposal: proposal.id, decision, by: caller.person, role: caller.role, at, reason }, law.version, asked);
        if (version !== undefined) await book.reach(version);
        return await this.#done(proposal.id, false);
      } catch (fault) {
        if (!(fault instanceof VersionConflict)) return this.#raced(fault, asked);
      }
    }
    return { kind: 'refused', refusals: [CONTENDED] };
  }

  async #answered(asked: LawRequest): Promise<LawAnswer | undefined> {
    const answered = await this.options.store.answered(asked);
    if (!answered) return undefined;
    return answered.bodyHash === asked.bodyHash ? this.#done(answered.proposalId, true) : { kind: 'refused', refusals: [KEY_REUSED] };
  }

  async #done(id: number, repeated: boolean): Promise<LawAnswer> {
    const proposal = await this.options.store.find(id);
    return proposal ? { kind: 'done', proposal, repeated } : { kind: 'unknown' };
  }

  /** An equal request was faster, or somebody else decided first. */
  async #raced(fault: unknown, asked: LawRequest): Promise<LawAnswer> {
    if (fault instanceof IdempotencyRace) return (await this.#answered(asked)) ?? { kind: 'refused', refusals: [CONTENDED] };
    if ((fault as { code?: string }).code === LAW_SQLSTATE.decided) return { kind: 'refused', refusals: [ALREADY_DECIDED] };
    throw fault;
  }
}

/** Regions that a change is about; what is law everywhere concerns none of its own. */
function regionsOf(change: LawChange): readonly string[] {
  if (change.kind === 'calendar') return change.file.region === undefined ? [] : [change.file.region];
  if (change.kind === 'parameter') return [change.setting.region];
  return change.packs.map((pack) => pack.region).filter((region) => region !== 'CN');
}

function noLongerFits({ what, rule }: LawProblem): Refusal {
  return refusal('LAW.NO_LONGER_FITS', `提案与现行法源不再相容：${what.zh}`, `The proposal no longer fits the law in force: ${what.en}`, rule ? [rule] : []);
}

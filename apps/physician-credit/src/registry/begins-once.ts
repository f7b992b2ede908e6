import { physicianCreditRoom } from '@due-process/physician-credit-data';
import { decideAtDesk, entityTag, type ActExecutor, type DeskRequest, type LegalClock, type RecordStore } from '@due-process/platform';
import { ActRefusedProblem, answerBody, keyReused, type ActAnswerDto, type ActCall, type CaseKind } from '@due-process/platform/rest';
import type { CaseBase, Refusal } from '@due-process/procedure';

export interface Beginning {
  readonly kind: CaseKind;
  readonly act: string;
  /** What the record is called from the first act on: the code of a person, the run of a year. */
  readonly id: string;
  readonly input: unknown;
  readonly bodyHash: string;
  /** What is said where the record is there already. */
  readonly already: Refusal;
}

type Decided = ReturnType<typeof decideAtDesk>;
type Answer = Extract<Decided, { kind: 'accepted' }>['answer'];

/** Begins records whose name is known beforehand: once, whoever asks and however often; a repetition of the request gets its answer again. */
export class BeginsOnce {
  constructor(
    private readonly store: RecordStore,
    private readonly clock: LegalClock,
    private readonly executor: ActExecutor,
  ) {}

  /** Throws what the law refuses, without a trace; nothing is recorded. */
  async tried(beginning: Beginning, call: ActCall): Promise<void> {
    const trial = decideAtDesk(physicianCreditRoom(this.clock), requestOf(beginning, call), { version: 0, law: await this.store.law.fresh() }, this.clock.now());
    if (trial.kind === 'refused') throw new ActRefusedProblem(trial.refusals, beginning.kind.refusals, { recorded: false });
  }

  async begin(beginning: Beginning, call: ActCall): Promise<ActAnswerDto> {
    const { kind, id, bodyHash, already } = beginning;
    const { caller, key, reply } = call;
    const done = await this.executor.execute<CaseBase, Answer>({
      streamId: id, caller: caller.person, key, bodyHash,
      decide: (loaded, now) => (loaded.state ? { kind: 'refused', refusals: [already] } : decideAtDesk(physicianCreditRoom(this.clock), requestOf(beginning, call), loaded, now)),
    });
    if (done.kind === 'refused') throw done.status === 422 ? keyReused() : new ActRefusedProblem(done.refusals, kind.refusals, { recorded: false, ...(done.refusals.includes(already) ? { caseId: id } : {}) });
    if (done.answer.kind !== 'accepted') throw new Error('What begins is accepted or refused.');
    void reply.header('location', `/api/v1/${kind.path}/${done.answer.caseId}`).header('etag', entityTag(done.version));
    if (done.replayed) void reply.header('idempotency-replayed', 'true');
    return answerBody(done.answer, kind, caller);
  }
}

function requestOf({ kind, act, id, input, bodyHash }: Beginning, { caller, key }: ActCall): DeskRequest {
  return { procedure: kind.procedure, act, actor: caller, input, key, bodyHash, numbering: { sequence: kind.numbering?.sequence ?? '', format: () => id } };
}

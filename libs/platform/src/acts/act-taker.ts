import { Inject, Injectable } from '@nestjs/common';
import { mayKnow } from '../access/may-know';
import { numberedIn } from '../cases/case-number';
import type { ActAnswer, ActDesk, ActRequest } from '../desk/desk-model';
import { bodyHash } from '../execution/body-hash';
import { entityTag } from '../http/act-headers';
import { Problem } from '../problem/problem';
import type { CaseKind } from '../reads/case-kind';
import { CaseReader } from '../reads/case-reader';
import { ACT_DESK } from '../service/tokens';
import type { ActAnswerDto } from './act-answer.dto';
import { versionOf, type ActCall } from './act-call';
import { answerBody } from './answer-body';
import { plainInput } from './plain-input';
import { ActRefusedProblem, keyReused, versionChanged } from './problems';

type Asked = Pick<ActRequest, 'procedure' | 'act'> & Partial<ActRequest>;

/** Takes an act from a route to the desk and its answer back: version, key and refusals the same way for every act of every procedure. */
@Injectable()
export class ActTaker {
  constructor(
    @Inject(ACT_DESK) private readonly desk: ActDesk,
    private readonly cases: CaseReader,
  ) {}

  /**
   * Opens a case; its number is drawn from the region of the caller, unless it is named after the case beside which it begins. The hint names
   * the foreign facts that it needs; a case that the caller may not know is as if it were not there.
   */
  async open(kind: CaseKind, act: string, input: object, call: ActCall, { hint, beside }: { readonly hint?: string | undefined; readonly beside?: CaseKind | undefined } = {}): Promise<ActAnswerDto> {
    const { procedure, numbering } = kind;
    if (!numbering && !beside) throw new Error(`Nobody opens a case of "${procedure.name}": it has no numbering.`);
    const known = hint && (!beside || (await this.cases.knows(beside, call.caller, hint)));
    const answer = await this.#take(input, call, { procedure, act, ...(known ? { referencesHint: hint } : {}), ...(numbering ? { numbering: numberedIn(call.caller.region, numbering) } : {}) });
    if (answer.kind === 'accepted') void call.reply.header('location', `/api/v1/${kind.path}/${answer.caseId}`);
    return this.#answered(answer, kind, call);
  }

  async onCase(kind: CaseKind, act: string, streamId: string, input: object, call: ActCall): Promise<ActAnswerDto> {
    const expectedVersion = versionOf(call);
    const knows = (state: unknown) => mayKnow(call.caller, kind.knowable(state));
    const answer = await this.#take(input, call, { procedure: kind.procedure, act, streamId, expectedVersion, mayKnow: knows });
    return this.#answered(answer, kind, call);
  }

  #take(input: object, call: ActCall, asked: Asked): Promise<ActAnswer> {
    return this.desk.act({ ...asked, actor: call.caller, input: plainInput(input), key: call.key, bodyHash: bodyHash(asked.act, asked.streamId, call.body) });
  }

  #answered(answer: ActAnswer, kind: CaseKind, { caller, reply }: ActCall): ActAnswerDto {
    if (answer.repeated) void reply.header('idempotency-replayed', 'true');
    if (answer.version !== undefined) void reply.header('etag', entityTag(answer.version));
    switch (answer.kind) {
      case 'accepted':
        return answerBody(answer, kind, caller);
      case 'refused':
        throw new ActRefusedProblem(answer.refusals, kind.refusals, { recorded: answer.recorded, ...(answer.caseId ? { caseId: answer.caseId } : {}) });
      case 'conflict':
        throw versionChanged();
      case 'key-reused':
        throw keyReused();
      case 'unknown':
        throw Problem.notFound();
    }
  }
}

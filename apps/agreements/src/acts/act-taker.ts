import { agreementSuspension, breachHandling, type BreachCase, type Suspension } from '@due-process/agreements-domain';
import { bodyHash, entityTag, Problem, type ActAnswer, type ActDesk, type DeskRequest } from '@due-process/platform';
import { Inject, Injectable } from '@nestjs/common';
import { knowableCase, knowableSuspension } from '../access/knowable';
import { mayKnow } from '../access/may-know';
import { caseNumber, CASE_SEQUENCE } from '../composition/case-number';
import { ACT_DESK } from '../composition/tokens';
import type { ActAnswerDto } from './act-answer.dto';
import { versionOf, type ActCall } from './act-call';
import { answerBody } from './answer-body';
import { ActRefusedProblem, keyReused, versionChanged } from './problems';
import { plainInput } from './plain-input';

type Asked = Pick<DeskRequest, 'procedure' | 'act'> & Partial<DeskRequest>;

/** Takes an act from a route to the desk and its answer back: version, key and refusals the same way for every act. */
@Injectable()
export class ActTaker {
  constructor(@Inject(ACT_DESK) private readonly desk: ActDesk) {}

  /** Opens a case; its number is drawn from the region of the agency that opens it. */
  async open(input: { readonly agreementId: string }, call: ActCall): Promise<ActAnswerDto> {
    const act = breachHandling.opening;
    const answer = await this.#take(input, call, {
      procedure: breachHandling,
      act,
      referencesHint: input.agreementId,
      numbering: { sequence: CASE_SEQUENCE, format: (number, today) => caseNumber(call.caller.region, number, today) },
    });
    if (answer.kind === 'accepted') void call.reply.header('location', `/api/v1/breach-cases/${answer.caseId}`);
    return this.#answered(answer, call);
  }

  async onCase(act: string, streamId: string, input: object, call: ActCall): Promise<ActAnswerDto> {
    const expectedVersion = versionOf(call);
    const knows = (state: unknown) => mayKnow(call.caller, knowableCase(state as BreachCase));
    const answer = await this.#take(input, call, { procedure: breachHandling, act, streamId, expectedVersion, mayKnow: knows });
    return this.#answered(answer, call);
  }

  async onSuspension(act: string, streamId: string, input: object, call: ActCall): Promise<ActAnswerDto> {
    const expectedVersion = versionOf(call);
    const knows = (state: unknown) => mayKnow(call.caller, knowableSuspension(state as Suspension));
    const answer = await this.#take(input, call, { procedure: agreementSuspension, act, streamId, expectedVersion, mayKnow: knows });
    return this.#answered(answer, call);
  }

  #take(input: object, call: ActCall, asked: Asked): Promise<ActAnswer> {
    return this.desk.act({ ...asked, actor: call.caller, input: plainInput(input), key: call.key, bodyHash: bodyHash(asked.act, asked.streamId, call.body) });
  }

  #answered(answer: ActAnswer, { caller, reply }: ActCall): ActAnswerDto {
    if (answer.repeated) void reply.header('idempotency-replayed', 'true');
    if (answer.version !== undefined) void reply.header('etag', entityTag(answer.version));
    switch (answer.kind) {
      case 'accepted':
        return answerBody(answer, caller);
      case 'refused':
        throw new ActRefusedProblem(answer.refusals, { recorded: answer.recorded, ...(answer.caseId ? { caseId: answer.caseId } : {}) });
      case 'conflict':
        throw versionChanged();
      case 'key-reused':
        throw keyReused();
      case 'unknown':
        throw Problem.notFound();
    }
  }
}

import { dayOf } from '@due-process/legal-time';
import { NUMBERING, physicianCreditRoom } from '@due-process/physician-credit-data';
import { physicianAccount, type PhysicianAccount, type RegisterPhysician } from '@due-process/physician-credit-domain';
import { bodyHash, decideAtDesk, entityTag, numberedIn, type ActExecutor, type DeskRequest, type LegalClock, type RecordStore } from '@due-process/platform';
import { ActRefusedProblem, answerBody, keyReused, plainInput, type ActAnswerDto, type ActCall } from '@due-process/platform/rest';
import { refusal, type CaseBase, type Refusal } from '@due-process/procedure';
import { PHYSICIANS } from '../cases/physicians';
import type { RegisterPhysicianDto } from '../dto/registration.dto';
import type { PersonRegistry } from './person-registry';

const ACT = 'register-physician';

export interface RegistrationRoom {
  readonly store: RecordStore;
  readonly executor: ActExecutor;
  readonly clock: LegalClock;
  readonly registry: PersonRegistry;
}

type Decided = ReturnType<typeof decideAtDesk>;
type Answer = Extract<Decided, { kind: 'accepted' }>['answer'];

/**
 * First registration: the identity is sealed under a code, and the account begins under the same code. What reaches the record, and what repetitions
 * are known by, holds the code and a keyed hash; the identity itself goes no further than this room.
 */
export class Registration {
  constructor(private readonly room: RegistrationRoom) {}

  /** The same person has the same code: one sealed before and never registered goes on under it; one who is registered is refused with it. */
  async register({ identity, ...registration }: RegisterPhysicianDto, call: ActCall): Promise<ActAnswerDto> {
    const { registry, executor } = this.room;
    const input = plainInput(registration) as RegisterPhysician;
    const request = this.#request(input, call, registry.seal.hashOf(JSON.stringify([identity.name, identity.identityNumber.trim().toUpperCase()])).toString('hex'));
    const code = (await registry.codeOf(identity.identityNumber)) ?? (await this.#newCode({ name: identity.name, identityNumber: identity.identityNumber.trim().toUpperCase() }, request, input, call));
    const done = await executor.execute<PhysicianAccount & CaseBase, Answer>({
      streamId: code, caller: call.caller.person, key: request.key, bodyHash: request.bodyHash,
      decide: (loaded, now) => (loaded.state ? { kind: 'refused', refusals: [alreadyRegistered(code)] } : decideAtDesk(physicianCreditRoom(this.room.clock), underCode(request, code), loaded, now)),
    });
    if (done.kind === 'refused') throw done.status === 422 ? keyReused() : new ActRefusedProblem(done.refusals, PHYSICIANS.refusals, { recorded: false, ...(done.refusals.some(isKnown) ? { caseId: code } : {}) });
    if (done.answer.kind !== 'accepted') throw new Error('A registration is accepted or refused.');
    void call.reply.header('location', `/api/v1/${PHYSICIANS.path}/${done.answer.caseId}`).header('etag', entityTag(done.version));
    if (done.replayed) void call.reply.header('idempotency-replayed', 'true');
    return answerBody(done.answer, PHYSICIANS, call.caller);
  }

  /** Nobody is sealed whose registration the law refuses. */
  async #newCode(identity: { name: string; identityNumber: string }, request: DeskRequest, { region }: RegisterPhysician, { caller }: ActCall): Promise<string> {
    const { store, registry, clock } = this.room;
    const now = clock.now();
    const trial = decideAtDesk(physicianCreditRoom(clock), underCode(request, '-'), { version: 0, law: await store.law.fresh() }, now);
    if (trial.kind === 'refused') throw new ActRefusedProblem(trial.refusals, PHYSICIANS.refusals, { recorded: false });
    const code = numberedIn(region || caller.region, NUMBERING).format(await registry.nextNumber(store.schema), dayOf(now));
    return registry.sealed(code, registry.seal.seal(identity));
  }

  #request(input: RegisterPhysician, { caller, key, body }: ActCall, person: string): DeskRequest {
    const { identity: _sealed, ...said } = body as Record<string, unknown>;
    return { procedure: physicianAccount, act: ACT, actor: caller, input, key, bodyHash: bodyHash(ACT, undefined, { ...said, person }) };
  }
}

const underCode = (request: DeskRequest, code: string): DeskRequest => ({ ...request, numbering: { sequence: NUMBERING.sequence, format: () => code } });

const KNOWN = 'PHYSICIAN.ALREADY_REGISTERED';
const isKnown = ({ code }: Refusal): boolean => code === KNOWN;

function alreadyRegistered(code: string): Refusal {
  return refusal(KNOWN, `该人员已登记，编码为 ${code}；增加执业点请按编码办理。`, `The person is registered under ${code}; a further site is added under that code.`, ['QN-2.1']);
}

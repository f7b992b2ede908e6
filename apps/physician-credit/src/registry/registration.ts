import { dayOf } from '@due-process/legal-time';
import { NUMBERING } from '@due-process/physician-credit-data';
import type { RegisterPhysician } from '@due-process/physician-credit-domain';
import { bodyHash, numberedIn, type LegalClock } from '@due-process/platform';
import { plainInput, type ActAnswerDto, type ActCall } from '@due-process/platform/rest';
import { refusal, type Refusal } from '@due-process/procedure';
import { PHYSICIANS } from '../cases/physicians';
import type { RegisterPhysicianDto } from '../dto/registration.dto';
import type { Beginning, BeginsOnce } from './begins-once';
import type { PersonRegistry } from './person-registry';

const ACT = 'register-physician';

/**
 * First registration: the identity is sealed under a code, and the account begins under the same code. What reaches the record, and what repetitions
 * are known by, holds the code and a keyed hash; the identity itself goes no further than this room.
 */
export class Registration {
  constructor(
    private readonly registry: PersonRegistry,
    private readonly beginnings: BeginsOnce,
    private readonly clock: LegalClock,
  ) {}

  /** The same person has the same code: one sealed before and never registered goes on under it; one who is registered is refused with it. */
  async register({ identity: told, ...registration }: RegisterPhysicianDto, call: ActCall): Promise<ActAnswerDto> {
    const identity = { name: told.name.trim(), identityNumber: told.identityNumber.trim().toUpperCase() };
    const input = plainInput(registration) as RegisterPhysician;
    const { identity: _sealed, ...said } = call.body as Record<string, unknown>;
    const person = this.registry.seal.hashOf(JSON.stringify(identity)).toString('hex');
    const under = (code: string): Beginning => ({ kind: PHYSICIANS, act: ACT, id: code, input, bodyHash: bodyHash(ACT, undefined, { ...said, person }), already: alreadyRegistered(code) });
    const known = await this.registry.codeOf(identity.identityNumber);
    if (known) return this.beginnings.begin(under(known), call);
    // Nobody is sealed whose registration the law refuses.
    await this.beginnings.tried(under('-'), call);
    const code = numberedIn(input.region, NUMBERING).format(await this.registry.nextNumber(), dayOf(this.clock.now()));
    return this.beginnings.begin(under(await this.registry.sealed(code, this.registry.seal.seal(identity))), call);
  }
}

function alreadyRegistered(code: string): Refusal {
  return refusal('PHYSICIAN.ALREADY_REGISTERED', `该人员已登记，编码为 ${code}；增加执业点请按编码办理。`, `The person is registered under ${code}; a further site is added under that code.`, ['QN-2.1']);
}

import { physicianAccount } from '@due-process/physician-credit-domain';
import { Allow, bodyHash, entityTag, Problem, type ActDesk, type LegalClock } from '@due-process/platform';
import {
  ACT_DESK, ActAnswerDto, Acting, ActRefusedProblem, ActRoute, addressOf, answerBody, Asking, CaseReader, keyReused, LEGAL_CLOCK, plainInput, Problems, WithoutQuery, type ActCall,
} from '@due-process/platform/rest';
import type { Actor, Role } from '@due-process/procedure';
import { applyDecorators, Body, Controller, Header, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PHYSICIANS } from '../cases/physicians';
import { SEAL_OPENERS, STAFF } from '../cases/readers';
import { CodeAnswerDto, IdentityAnswerDto, OpenSealDto, SearchPersonDto } from '../dto/registry.dto';
import { AddSiteDto, RegisterPhysicianDto } from '../dto/registration.dto';
import { PersonRegistry } from '../registry/person-registry';
import { Registration } from '../registry/registration';

const NOT_PROVEN = [401, 'ACCESS.TOKEN_MISSING, ACCESS.TOKEN_REFUSED'] as const;
const ADD_SITE = physicianAccount.acts['add-site'];
const ADDERS = (ADD_SITE?.roles ?? []).filter((role): role is Role => role !== 'system');

/** Whoever brings a further site has not read the account, so no version is asked for. */
function AddSiteRoute(): MethodDecorator {
  return applyDecorators(
    Post(':id/sites'), Allow(...ADDERS), WithoutQuery(), ApiParam({ name: 'id', example: PHYSICIANS.example }),
    ApiOperation({ operationId: 'add-site', summary: `${ADD_SITE?.label} — a further site, declared by its institution for itself; no \`If-Match\``, description: `Article: ${ADD_SITE?.article}. Who: ${ADDERS.join(', ')}. Who does not know the person by a site of its own proves by the identity number that the code is the person’s; otherwise there is no such code (404).` }),
    ApiHeader({ name: 'Idempotency-Key', required: true, description: 'One key per request, 1–200 characters; the same key with the same body gives the first answer again.' }),
    ApiResponse({ status: 201, description: 'Done and recorded.', type: ActAnswerDto }),
    Problems([400, 'IDEMPOTENCY.KEY_MISSING, IDEMPOTENCY.KEY_INVALID'], NOT_PROVEN, [403, 'ACCESS.ROLE_NOT_ALLOWED, PHYSICIAN.OUT_OF_AREA, PHYSICIAN.NOT_YOUR_STAFF'], [404, 'RESOURCE.NOT_FOUND'], [409, 'PHYSICIAN.SITE_KNOWN, RULES.NOT_IN_FORCE'], [422, 'INPUT.*, IDEMPOTENCY.KEY_REUSED']),
  );
}

/** One person, one code (一人一码), QN-2(1): registration, search and the opening of a seal. Requests here hold identities; no answer but that of the opening does. */
@ApiTags('登记 registration')
@Controller(addressOf(PHYSICIANS))
export class RegistryController {
  constructor(
    private readonly registration: Registration,
    private readonly registry: PersonRegistry,
    private readonly cases: CaseReader,
    @Inject(ACT_DESK) private readonly desk: ActDesk,
    @Inject(LEGAL_CLOCK) private readonly clock: LegalClock,
  ) {}

  @ActRoute('', PHYSICIANS, { act: 'register-physician', summary: 'a person gets a code and an account; the same person is refused with the known code', codes: ['PHYSICIAN.ALREADY_REGISTERED', 'PHYSICIAN.NOT_TRAINED', 'PHYSICIAN.NO_COMMITMENT', 'PHYSICIAN.OUT_OF_AREA', 'PHYSICIAN.NOT_YOUR_STAFF'] })
  register(@Body() input: RegisterPhysicianDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.registration.register(input, call);
  }

  @AddSiteRoute()
  async addSite(@Param('id') id: string, @Body() { identityNumber, ...site }: AddSiteDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    const { caller, key, reply } = call;
    const knows = (await this.cases.knows(PHYSICIANS, caller, id)) || (identityNumber !== undefined && (await this.registry.codeOf(identityNumber)) === id);
    if (!knows) throw Problem.notFound();
    const input = plainInput(site);
    const answer = await this.desk.act({ procedure: physicianAccount, act: 'add-site', streamId: id, actor: caller, input, key, bodyHash: bodyHash('add-site', id, input) });
    if (answer.repeated) void reply.header('idempotency-replayed', 'true');
    if (answer.version !== undefined) void reply.header('etag', entityTag(answer.version));
    if (answer.kind === 'accepted') return answerBody(answer, PHYSICIANS, caller);
    if (answer.kind === 'refused') throw new ActRefusedProblem(answer.refusals, PHYSICIANS.refusals, { recorded: false, caseId: id });
    throw answer.kind === 'key-reused' ? keyReused() : Problem.notFound();
  }

  @Post('search')
  @HttpCode(200)
  @WithoutQuery()
  @Allow(...STAFF)
  @Problems(NOT_PROVEN, [403, 'ACCESS.ROLE_NOT_ALLOWED'], [404, 'RESOURCE.NOT_FOUND: nobody is registered under this number'], [422, 'INPUT.*'])
  @ApiOperation({ operationId: 'search-physician', summary: '按证件号码查编码 — the code of a person, found by the keyed hash of the identity number', description: 'Tells the code and nothing else, whatever the region: who holds the number may add a site under the code.' })
  @ApiOkResponse({ type: CodeAnswerDto })
  async search(@Body() { identityNumber }: SearchPersonDto): Promise<CodeAnswerDto> {
    const code = await this.registry.codeOf(identityNumber);
    if (!code) throw Problem.notFound();
    return { code };
  }

  @Post(':id/identity')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @WithoutQuery()
  @Allow(...SEAL_OPENERS)
  @Problems(NOT_PROVEN, [403, 'ACCESS.ROLE_NOT_ALLOWED'], [404, 'RESOURCE.NOT_FOUND'], [422, 'INPUT.*'])
  @ApiParam({ name: 'id', example: PHYSICIANS.example })
  @ApiOperation({ operationId: 'open-identity', summary: '查看身份信息 — open the seal of a person, with a reason', description: 'Article: R735-32. Who opened it, when and why is recorded before anything is told.' })
  @ApiOkResponse({ type: IdentityAnswerDto })
  async open(@Param('id') id: string, @Body() { reason }: OpenSealDto, @Asking() caller: Actor): Promise<IdentityAnswerDto> {
    if (!(await this.cases.knows(PHYSICIANS, caller, id))) throw Problem.notFound();
    const identity = await this.registry.open(id, { by: caller.person, reason, at: this.clock.now() });
    if (!identity) throw Problem.notFound();
    return { code: id, name: identity.name, identityNumber: identity.identityNumber };
  }
}

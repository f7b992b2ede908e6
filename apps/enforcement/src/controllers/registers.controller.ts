import { DISCRETION_TABLE_SCHEMA, tableProblems } from '@due-process/enforcement-domain';
import { isLegalDay } from '@due-process/legal-time';
import { Allow, Problem, type LegalClock } from '@due-process/platform';
import { Asking, LAW_SOURCE, LEGAL_CLOCK, ListProblems, Problems, WithoutQuery, type LawSource } from '@due-process/platform/rest';
import type { Actor } from '@due-process/procedure';
import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FILE_READERS, STAFF } from '../cases/readers';
import { CertificatesDto, DiscretionTableDto, RegisterCertificateDto } from '../dto/registers.dto';
import { Registers } from '../reads/registers';
import { CertificateDto, CertificatesPageDto, TablesDto } from './register-answers.dto';

const WRITE_PROBLEMS = [[401, 'ACCESS.TOKEN_MISSING, ACCESS.TOKEN_REFUSED'], [403, 'ACCESS.ROLE_NOT_ALLOWED'], [409, 'REGISTER.NUMBER_TAKEN'], [422, 'INPUT.*, DATE.*']] as const;

/** Facts that acts look at beside the case (执法证件、裁量基准), R735-29, APL-34, APL-42. */
@ApiTags('执法证件与裁量基准 registers')
@Controller('api/v1')
export class RegistersController {
  constructor(
    private readonly registers: Registers,
    @Inject(LAW_SOURCE) private readonly law: LawSource,
    @Inject(LEGAL_CLOCK) private readonly clock: LegalClock,
  ) {}

  @Get('officer-certificates')
  @ListProblems()
  @Allow(...FILE_READERS)
  @ApiOperation({ operationId: 'list-officer-certificates', summary: '执法证件 — certificates of the caller’s bureau, of all for audit; with `on` those valid on a day' })
  @ApiOkResponse({ type: CertificatesPageDto })
  async certificates(@Query() { on }: CertificatesDto, @Asking() { role, employer }: Actor): Promise<object> {
    return { items: await this.registers.certificates({ ...(role === 'auditor' ? {} : { bureau: employer }), ...(on ? { on } : {}) }) };
  }

  @Post('officer-certificates')
  @HttpCode(200)
  @Allow('bureau-head')
  @WithoutQuery()
  @Problems(...WRITE_PROBLEMS)
  @ApiOperation({ operationId: 'register-officer-certificate', summary: '执法证件登记 — a head registers an officer of the own bureau; the last day of a known certificate may change', description: 'Article: R735-29, APL-42. Who: bureau-head. An office is a bureau for this context once an officer of it is on the register.' })
  @ApiOkResponse({ type: CertificateDto })
  async register(@Body() body: RegisterCertificateDto, @Asking() { person, employer }: Actor): Promise<object> {
    const certificate = { person: body.person.trim(), bureau: employer, certificate: body.certificate.trim(), validFrom: body.validFrom, validTo: body.validTo, delegated: body.delegated === true };
    if (!certificate.person) throw Problem.of(422, 'INPUT.MISSING', '须写明执法人员。', 'The officer must be named.', '/person');
    if (!certificate.certificate) throw Problem.of(422, 'INPUT.MISSING', '须写明证号。', 'The number must be stated.', '/certificate');
    if (body.validTo < body.validFrom) throw Problem.of(422, 'DATE.BEFORE_ITS_CAUSE', '失效日不得早于生效日。', 'It cannot end before it begins.', '/validTo');
    if (!(await this.registers.register(certificate, person, this.clock.now()))) {
      throw Problem.of(409, 'REGISTER.NUMBER_TAKEN', '该证号已登记于其他人员、机关或者生效日。', 'This number is registered for another officer, bureau or beginning.', '/certificate');
    }
    return certificate;
  }

  @Get('discretion-tables')
  @ListProblems()
  @WithoutQuery()
  @Allow(...FILE_READERS)
  @ApiOperation({ operationId: 'list-discretion-tables', summary: '裁量基准 — the provinces’ tables that are loaded' })
  @ApiOkResponse({ type: TablesDto })
  async tables(): Promise<object> {
    return { items: await this.registers.tables() };
  }

  @Get('discretion-tables/schema')
  @ListProblems()
  @WithoutQuery()
  @Allow(...STAFF)
  @ApiOperation({ operationId: 'read-discretion-table-schema', summary: '裁量基准格式 — JSON Schema of a table' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  schema(): object {
    return DISCRETION_TABLE_SCHEMA;
  }

  @Post('discretion-tables')
  @HttpCode(200)
  @Allow('bureau-head')
  @WithoutQuery()
  @Problems(...WRITE_PROBLEMS)
  @ApiOperation({ operationId: 'load-discretion-table', summary: '载入裁量基准 — the principal head loads the province’s table; inside the law, and never changed afterwards', description: 'Article: APL-34. Who: bureau-head.' })
  @ApiOkResponse({ schema: { type: 'object', properties: { id: { type: 'string' }, items: { type: 'integer' } } } })
  async load(@Body() body: DiscretionTableDto, @Asking() { person, principal, region }: Actor): Promise<object> {
    if (principal !== true) throw Problem.of(403, 'PENALTY.PRINCIPAL_ONLY', '须由医疗保障行政部门主要负责人载入。', 'The principal head of the bureau loads it.');
    const table = JSON.parse(JSON.stringify(body)) as DiscretionTableDto;
    if (!/^\d{2}(\d{2}(\d{2})?)?$/.test(table.region) || !region.startsWith(table.region)) throw Problem.of(422, 'INPUT.INVALID', '区划代码前缀须包含本机关所在地。', 'The division prefix must cover the own bureau.', '/region');
    const law = await this.law.inForce();
    const rules = isLegalDay(table.inForceFrom) ? law.rulesFor(region, table.inForceFrom) : undefined;
    const wrong = [...(table.items.length === 0 ? ['it has no line'] : []), ...tableProblems(table, (id) => rules?.all().find((rule) => rule.id === id))];
    if (wrong.length > 0) throw new Problem(422, wrong.map((problem) => ({ code: 'INPUT.TABLE', detail: { zh: `裁量基准有误：${problem}。`, en: `The table is wrong: ${problem}.` }, pointer: '/items', articles: ['APL-34'] })));
    if (!(await this.registers.load(table, person, this.clock.now()))) throw Problem.of(409, 'REGISTER.NUMBER_TAKEN', '该编号已载入其他基准。', 'Another table was loaded under this id.', '/id');
    return { id: table.id, items: table.items.length };
  }
}

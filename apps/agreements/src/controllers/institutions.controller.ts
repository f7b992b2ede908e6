import { dayOf } from '@due-process/legal-time';
import { Allow, type LegalClock } from '@due-process/platform';
import { Asking, known, LEGAL_CLOCK, ListProblems, OnDayDto, ReadProblems } from '@due-process/platform/rest';
import type { Actor } from '@due-process/procedure';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CASE_READERS } from '../cases/readers';
import { InstitutionListDto } from '../dto/queries.dto';
import { InstitutionReader } from '../reads/institution-reader';
import { AgreementViewDto, InstitutionPageDto, InstitutionViewDto } from './institution-answers.dto';

/** Designated institutions and their service agreements on a legal day (定点医药机构、服务协议). */
@ApiTags('机构与协议 institutions and agreements')
@Controller('api/v1')
export class InstitutionsController {
  constructor(
    private readonly reader: InstitutionReader,
    @Inject(LEGAL_CLOCK) private readonly clock: LegalClock,
  ) {}

  @Get('institutions')
  @ListProblems()
  @Allow(...CASE_READERS)
  @ApiOperation({ operationId: 'list-institutions', summary: '定点医药机构列表 — institutions of the caller’s region, by code, ascending' })
  @ApiOkResponse({ type: InstitutionPageDto })
  list(@Query() query: InstitutionListDto, @Asking() caller: Actor): Promise<object> {
    return this.reader.list(caller, query.asked());
  }

  @Get('institutions/:id')
  @ReadProblems()
  @Allow(...CASE_READERS)
  @ApiOperation({ operationId: 'read-institution', summary: '定点医药机构 — with its agreements and bars', description: 'The local bar of three years (LZ-20) and the national bar that the reason entails (O2-12, O3-11) stand beside each other.' })
  @ApiOkResponse({ type: InstitutionViewDto })
  async institution(@Param('id') id: string, @Query() query: OnDayDto, @Asking() caller: Actor): Promise<object> {
    const now = this.clock.now();
    return known(await this.reader.institution(caller, id, query.on ?? dayOf(now), now));
  }

  @Get('agreements/:id')
  @ReadProblems()
  @Allow(...CASE_READERS)
  @ApiOperation({ operationId: 'read-agreement', summary: '服务协议 — its status on a day, derived from dates', description: 'active, suspended, ended, terminated, and whether settlement is held (LZ-19, LZ-20).' })
  @ApiOkResponse({ type: AgreementViewDto })
  async agreement(@Param('id') id: string, @Query() query: OnDayDto, @Asking() caller: Actor): Promise<object> {
    const now = this.clock.now();
    return known(await this.reader.agreement(caller, id, query.on ?? dayOf(now), now));
  }
}

import type { ImportProgress, RegistryImport } from '@due-process/physician-credit-data';
import { Allow } from '@due-process/platform';
import { Asking, Problems, ReadProblems, WithoutQuery, known } from '@due-process/platform/rest';
import type { Actor, Role } from '@due-process/procedure';
import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TABLE_TYPE, TakesTable, wholeTable } from '../composition/tables';
import { ImportProgressDto } from '../dto/registry-import.dto';

export const REGISTRY_IMPORT = Symbol('registry import');

const IMPORTERS: readonly Role[] = ['institution', 'case-officer'];
const READERS: readonly Role[] = [...IMPORTERS, 'agency-head', 'auditor'];

/** The registry from a table (登记导入): UTF-8 or GB18030, checked whole, loaded whole or not at all. */
@ApiTags('登记导入 registry imports')
@Controller('api/v1/registry-imports')
export class RegistryImportsController {
  constructor(@Inject(REGISTRY_IMPORT) private readonly imports: RegistryImport) {}

  @Post()
  @HttpCode(202)
  @TakesTable()
  @WithoutQuery()
  @Allow(...IMPORTERS)
  @ApiConsumes(TABLE_TYPE)
  @ApiBody({ schema: { type: 'string', format: 'binary' }, description: 'The table as a spreadsheet exports it; columns by their Chinese or English headings.' })
  @Problems([401, 'ACCESS.TOKEN_MISSING, ACCESS.TOKEN_REFUSED'], [403, 'ACCESS.ROLE_NOT_ALLOWED'], [413, 'REQUEST.TOO_LARGE'], [422, 'IMPORT.NO_FILE'])
  @ApiOperation({ operationId: 'import-registry', summary: '导入登记 — a table of persons, up to 100,000 rows; answered at once, goes on by itself', description: 'Article: QN-2, QN-5(2). Everything is checked first and every problem told with its row and column; nothing is half-loaded. The same file again changes nothing.' })
  @ApiResponse({ status: 202, type: ImportProgressDto, headers: { Location: { description: 'Where the progress is told.', schema: { type: 'string' } } } })
  async begin(@Req() request: FastifyRequest, @Asking() caller: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { body, log } = request;
    const { id, done } = await this.imports.begin(await wholeTable(body), caller);
    done.catch((fault: Error) => log.error({ err: fault, import: id }, 'a registry import broke off'));
    void reply.header('location', `/api/v1/registry-imports/${id}`);
    return known(await this.imports.progress(id));
  }

  @Get(':id')
  @ReadProblems()
  @WithoutQuery()
  @Allow(...READERS)
  @ApiOperation({ operationId: 'read-registry-import', summary: '导入进度 — how far it is, and what was wrong with which row and column', description: 'For those who work where it was started, and auditors. Problems never repeat what a cell says.' })
  @ApiOkResponse({ type: ImportProgressDto })
  async progress(@Param('id') id: string, @Asking() caller: Actor): Promise<ImportProgress> {
    const progress = await this.imports.progress(id);
    return known(progress && (caller.role === 'auditor' || progress.employer === caller.employer) ? progress : undefined);
  }
}

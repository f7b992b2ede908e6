import { createHash } from 'node:crypto';
import { accessesOf, type PenaltyCase, type RecordAccess } from '@due-process/enforcement-domain';
import { caseFileIndex, exportCaseFile, receiveFile, sendCaseFile, sendFile, type UploadRequest } from '@due-process/files';
import { Allow, canonicalJson, Problem, type LegalClock } from '@due-process/platform';
import { addressOf, Asking, CaseReader, known, LEGAL_CLOCK, Problems, ReadProblems, WithoutQuery, type Effective } from '@due-process/platform/rest';
import type { Actor, Role } from '@due-process/procedure';
import { Controller, Get, Inject, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { worksIn } from '../cases/informant';
import { PENALTY_CASES } from '../cases/penalty-cases';
import { FILE_READERS } from '../cases/readers';
import { FILES, type Files } from '../files/files';
import { caseFileContent } from '../reads/case-file-content';
import { CaseFileReader } from '../reads/case-file-reader';
import { FileAccessLog } from '../reads/file-access-log';
import { AccessesDto, CaseFileIndexDto, ReceivedFileDto, ReceivedFilesDto } from './file-answers.dto';

/** Who reads over the shoulders of the others: heads and audit. */
const OVERSEERS: readonly Role[] = ['bureau-head', 'auditor'];

/** Evidence as files, and the case as one file (证据材料、一案一卷), O4-23, O4-57. Every file goes through the permission of its case. */
@ApiTags('案卷与证据材料 files')
@Controller(addressOf(PENALTY_CASES))
export class CaseFileController {
  constructor(
    private readonly cases: CaseReader,
    private readonly reader: CaseFileReader,
    private readonly log: FileAccessLog,
    @Inject(FILES) private readonly files: Files,
    @Inject(LEGAL_CLOCK) private readonly clock: LegalClock,
  ) {}

  @Post(':id/files')
  @Allow('case-officer')
  @WithoutQuery()
  @ApiParam({ name: 'id', example: PENALTY_CASES.example })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'Content-Disposition', required: true, description: "The name: `attachment; filename*=UTF-8''…`." })
  @ApiOperation({ operationId: 'upload-evidence-file', summary: '上传证据材料 — a file is received for the case, as a stream; `register-evidence` then names its SHA-256', description: 'Article: O4-23. Who: case-officer. The type is judged by content; programs, scripts, archives and encrypted documents are refused by name.' })
  @ApiCreatedResponse({ type: ReceivedFileDto })
  @Problems(
    [401, 'ACCESS.TOKEN_MISSING, ACCESS.TOKEN_REFUSED'], [403, 'ACCESS.ROLE_NOT_ALLOWED'], [404, 'RESOURCE.NOT_FOUND: there is none, or none that the caller may know'], [409, 'CASE.CLOSED'],
    [413, 'FILE.TOO_LARGE'], [415, 'FILE.TYPE_REFUSED, FILE.NOT_A_STREAM'], [422, 'FILE.EMPTY, FILE.NAME_MISSING, INPUT.*'],
  )
  async upload(@Param('id') id: string, @Asking() caller: Actor, @Req() request: UploadRequest): Promise<ReceivedFileDto> {
    const { state } = await this.#known(id, caller);
    if (state.closed) throw Problem.of(409, 'CASE.CLOSED', '案件已结案。', 'The case is closed.');
    const { store, limitBytes } = this.files;
    const file = await receiveFile(request, store, limitBytes === undefined ? {} : { limitBytes });
    await this.reader.receive(id, file, caller.person, this.clock.now());
    return file;
  }

  @Get(':id/files')
  @ReadProblems()
  @Allow(...FILE_READERS)
  @WithoutQuery()
  @ApiOperation({ operationId: 'list-evidence-files', summary: '证据材料列表 — the files that were received for the case' })
  @ApiOkResponse({ type: ReceivedFilesDto })
  async list(@Param('id') id: string, @Asking() caller: Actor): Promise<object> {
    await this.#known(id, caller);
    return { caseId: id, items: await this.reader.received(id) };
  }

  @Get(':id/files/:sha256')
  @ReadProblems()
  @Allow(...FILE_READERS)
  @WithoutQuery()
  @ApiOperation({ operationId: 'download-evidence-file', summary: '下载证据材料 — a file of this case, compared with its hash before the first byte', description: 'FILE.DAMAGED and FILE.MISSING (500): the content no longer fits what was received (LZ-37); it is reported and never given out.' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'The file, to be saved and not to be shown.', schema: { type: 'string', format: 'binary' } })
  @Problems([500, 'FILE.DAMAGED, FILE.MISSING'])
  async download(@Param('id') id: string, @Param('sha256') sha256: string, @Asking() caller: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    await this.#known(id, caller);
    const file = known(await this.reader.receivedFile(id, sha256));
    await this.log.record(id, caller, { what: 'evidence', sha256 });
    return sendFile(reply, this.files.store, file);
  }

  @Get(':id/file')
  @ReadProblems()
  @Allow(...FILE_READERS)
  @WithoutQuery()
  @ApiOperation({ operationId: 'read-case-file-index', summary: '卷内目录 — the index of the whole file, in legal order', description: 'Article: O4-57. The reading is an event of its own (`file-accesses`).' })
  @ApiOkResponse({ type: CaseFileIndexDto })
  async index(@Param('id') id: string, @Asking() caller: Actor): Promise<object> {
    const { state } = await this.#known(id, caller);
    const index = caseFileIndex(await this.#content(state, caller));
    await this.log.record(id, caller, { what: 'index', sha256: createHash('sha256').update(canonicalJson(index)).digest('hex') });
    return index;
  }

  @Get(':id/file.zip')
  @ReadProblems()
  @Allow(...FILE_READERS)
  @WithoutQuery()
  @ApiOperation({ operationId: 'export-case-file', summary: '导出案卷 — the whole file as a ZIP with its own verifier (`node verify.mjs`)', description: 'Article: O4-57. It holds the whole record: where an informant stands in it, it is for those who work in the case (LZ-38, LZ-45). The reading is an event of its own, with the hash of the index.' })
  @ApiProduces('application/zip')
  @ApiOkResponse({ description: 'The file, written as fast as it is read.', schema: { type: 'string', format: 'binary' } })
  @Problems([403, 'ACCESS.ROLE_NOT_ALLOWED, PENALTY.INFORMANT_PROTECTED'])
  async export(@Param('id') id: string, @Asking() caller: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { state } = await this.#known(id, caller);
    // A chain with gaps cannot be checked, so nothing can be left out of an export.
    if (state.lead.informant !== undefined && !worksIn(state, caller)) {
      throw Problem.of(403, 'PENALTY.INFORMANT_PROTECTED', '案卷记有举报人登记编号，只有本案办案人员可以导出。', 'The file holds the number of an informant; only those who work in the case may export it.');
    }
    const archive = await exportCaseFile(await this.#content(state, caller), this.files.store);
    await this.log.record(id, caller, { what: 'export', sha256: archive.indexSha256 });
    return sendCaseFile(reply, archive, `${id}.zip`);
  }

  @Get(':id/file-accesses')
  @ReadProblems()
  @Allow(...OVERSEERS)
  @WithoutQuery()
  @ApiOperation({ operationId: 'list-file-accesses', summary: '案卷查阅记录 — who has read the file, and what was given out', description: 'Article: O4-57.' })
  @ApiOkResponse({ type: AccessesDto })
  async accesses(@Param('id') id: string, @Asking() caller: Actor): Promise<object> {
    await this.#known(id, caller);
    const events = await this.reader.accesses(accessesOf(id));
    return { caseId: id, items: events.map(({ seq, actor: { person, role }, effectiveAt, data }) => ({ seq, person, role, at: effectiveAt, what: (data as RecordAccess).what, sha256: (data as RecordAccess).sha256 })) };
  }

  async #known(id: string, caller: Actor): Promise<Effective<PenaltyCase>> {
    return known(await this.cases.file(PENALTY_CASES, caller, id, this.clock.now()));
  }

  async #content(state: PenaltyCase, caller: Actor) {
    return caseFileContent(await this.reader.whole(state), { at: this.clock.now(), by: caller.person });
  }
}

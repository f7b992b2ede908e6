import { request as rawRequest } from 'node:http';
import { readdir, writeFile, chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Module, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Allow, createService } from '@due-process/platform';
import { exportCaseFile, type CaseFileContent } from '../export';
import { DiskFileStore } from '../store';
import { pathOf } from '../store/verified';
import { practiceCase } from '../testing/practice-case';
import { practiceFolder, SAMPLES } from '../testing/samples';
import { unpack } from '../export';
import { FileUploadModule } from './file-upload-module';
import { receiveFile, type ReceivedFile, type UploadRequest } from './receive-file';
import { sendCaseFile, sendFile, type DownloadReply } from './send-file';

const LIMIT = 2_000_000;
let store: DiskFileStore;
let content: CaseFileContent;
/** What the case has recorded. */
const recorded = new Map<string, ReceivedFile>();

@Controller('evidence')
class EvidenceController {
  @Post('files')
  @Allow('case-officer')
  async receive(@Req() request: UploadRequest): Promise<ReceivedFile> {
    const file = await receiveFile(request, store, { limitBytes: LIMIT });
    recorded.set(file.sha256, file);
    return file;
  }

  @Get('files/:sha256')
  @Allow('case-officer')
  send(@Param('sha256') sha256: string, @Res({ passthrough: true }) reply: DownloadReply): Promise<StreamableFile> {
    return sendFile(reply, store, recorded.get(sha256)!);
  }

  @Get('file.zip')
  @Allow('case-officer')
  async export(@Res({ passthrough: true }) reply: DownloadReply): Promise<StreamableFile> {
    return sendCaseFile(reply, await exportCaseFile(content, store), `${content.caseNumber}.zip`);
  }
}

@Module({ imports: [FileUploadModule], controllers: [EvidenceController] })
class EvidenceModule {}

describe('a file travels as a stream over HTTP', () => {
  const folder = practiceFolder();
  let app: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    store = await DiskFileStore.in(join(folder(), 'store'));
    content = await practiceCase(store);
    const caller = { person: 'officer-1', roles: ['case-officer' as const], region: '620100', employer: 'B-620100', principal: false, delegated: false };
    app = await createService(EvidenceModule, {
      name: 'practice', api: { title: '练习', description: 'practice', version: '1' }, logLevel: 'silent',
      verifier: { verify: async () => caller } as never, pool: { query: async () => ({ rows: [] }) } as never,
    });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterAll(() => app.close());

  const authorization = 'Bearer x';
  const named = (name: string) => ({ authorization, 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` });
  const upload = async (body: RequestInit['body'], headers: Record<string, string> = named('进货单.pdf')) => {
    const answer = await fetch(`${url}/evidence/files`, { method: 'POST', headers, body, ...(body instanceof ReadableStream ? { duplex: 'half' } : {}) } as RequestInit);
    return { status: answer.status, body: (await answer.json()) as any };
  };
  const incoming = () => readdir(join(folder(), 'store', 'incoming'));

  it('is received, and comes back as it was, to be saved and not to be shown', async () => {
    const { status, body } = await upload(SAMPLES.pdf);
    expect([status, body]).toEqual([201, { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), size: SAMPLES.pdf.length, type: 'application/pdf', name: '进货单.pdf' }]);
    const answer = await fetch(`${url}/evidence/files/${body.sha256}`, { headers: { authorization } });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf', 'content-length': String(SAMPLES.pdf.length), etag: `"${body.sha256}"`,
      'content-disposition': expect.stringMatching(/^attachment; .*filename\*=utf-8''%E8%BF%9B%E8%B4%A7%E5%8D%95\.pdf/i), 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store',
    });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(SAMPLES.pdf);
  });

  it('is received in the pieces in which it comes', async () => {
    async function* slowly(): AsyncGenerator<Uint8Array> {
      for (const piece of ['%PDF-1.7\n', '1 0 obj\n', '%%EOF\n']) yield Buffer.from(piece);
    }
    expect(await upload(ReadableStream.from(slowly()))).toMatchObject({ status: 201, body: { type: 'application/pdf', size: 23 } });
  });

  it.each<[string, RequestInit['body'], Record<string, string>, number, string]>([
    ['nothing', new Uint8Array(), named('a.pdf'), 422, 'FILE.EMPTY'],
    ['a program that calls itself a paper', SAMPLES.exe, named('进货单.pdf'), 415, 'FILE.TYPE_REFUSED'],
    ['too much, said beforehand', new Uint8Array(LIMIT + 1), named('a.txt'), 413, 'FILE.TOO_LARGE'],
    ['JSON', '{"file":"x"}', { ...named('a.txt'), 'content-type': 'application/json' }, 415, 'FILE.NOT_A_STREAM'],
    ['a form', '--x\r\n', { ...named('a.txt'), 'content-type': 'multipart/form-data; boundary=x' }, 415, 'REQUEST.NOT_JSON'],
    ['a file without a name', SAMPLES.pdf, { authorization, 'content-type': 'application/octet-stream' }, 422, 'FILE.NAME_MISSING'],
    ['a file whose name is none', SAMPLES.pdf, named('/'), 422, 'FILE.NAME_MISSING'],
  ])('answers %s with a problem', async (_what, body, headers, status, code) => {
    const answer = await upload(body, headers);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.detail.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(await incoming()).toEqual([]);
  });

  it('answers too much that was not said beforehand, although the sender is still sending', async () => {
    async function* tooMuch(): AsyncGenerator<Uint8Array> {
      for (let n = 0; n < 60; n += 1) yield Buffer.alloc(50_000, 'a');
    }
    expect(await upload(ReadableStream.from(tooMuch()))).toMatchObject({ status: 413, body: { code: 'FILE.TOO_LARGE', errors: [{ pointer: '/file' }] } });
    expect(await incoming()).toEqual([]);
  });

  it('cuts off who goes on sending after the answer', async () => {
    const cutOff = new Promise<string>((resolve) => {
      const sending = rawRequest(`${url}/evidence/files`, { method: 'POST', headers: named('a.txt') });
      let answered = 0;
      sending.on('response', (answer) => {
        answered = answer.statusCode!;
        answer.resume();
      });
      const more = (): void => void (sending.destroyed || sending.write(Buffer.alloc(200_000, 'a'), () => setImmediate(more)));
      sending.on('error', () => {});
      sending.on('close', () => resolve(`${answered}`));
      more();
    });
    expect(await cutOff).toBe('413');
  });

  it('is called by its last name only', async () => {
    expect((await upload(SAMPLES.pdf, named('..\\..\\C:\\合同\u202Efdp.exe'))).body.name).toBe('合同fdp.exe');
  });

  it('leaves nothing when the sender goes away', async () => {
    await new Promise<void>((gone) => {
      const sending = rawRequest(`${url}/evidence/files`, { method: 'POST', headers: { ...named('a.txt'), 'content-length': 1_000_000 } });
      sending.on('error', () => gone());
      sending.write(Buffer.alloc(200_000, 'a'), () => void until(async () => (await incoming()).length === 1).then(() => sending.destroy(new Error('gone'))));
    });
    await until(async () => (await incoming()).length === 0);
    expect(await upload(SAMPLES.pdf)).toMatchObject({ status: 201 });
  });

  it('is not served when it no longer fits its hash', async () => {
    const { body } = await upload('原始记录\n', named('记录.txt'));
    const place = join(folder(), 'store', 'content', pathOf(body.sha256));
    await chmod(place, 0o640);
    await writeFile(place, '别的记录\n');
    const answer = await fetch(`${url}/evidence/files/${body.sha256}`, { headers: { authorization } });
    expect([answer.status, answer.headers.get('content-type'), (await answer.json() as any).code]).toEqual([500, 'application/problem+json; charset=utf-8', 'FILE.DAMAGED']);
  });

  it('leaves as a whole case file', async () => {
    const answer = await fetch(`${url}/evidence/file.zip`, { headers: { authorization } });
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent(content.caseNumber));
    expect(await unpack(Buffer.from(await answer.arrayBuffer()), join(folder(), 'export'))).toHaveLength(7);
  });

  it('breaks off visibly when a file changes while the case file is being written', async () => {
    const real = store.open.bind(store);
    const open = jest.spyOn(store, 'open').mockImplementation(async (sha256, options) => {
      const place = join(folder(), 'store', 'content', pathOf(sha256));
      await chmod(place, 0o640);
      await writeFile(place, 'x'.repeat(SAMPLES.pdf.length));
      return real(sha256, options);
    });
    const answer = await fetch(`${url}/evidence/file.zip`, { headers: { authorization } });
    await expect(answer.arrayBuffer()).rejects.toThrow();
    open.mockRestore();
  });
});

/** Looks until it is so, for a second. */
async function until(look: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 200; n += 1) {
    if (await look()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('It did not come about.');
}

import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createHash } from 'node:crypto';
import { canonicalJson } from '@due-process/platform';
import { DiskFileStore } from '../store';
import { practiceCase } from '../testing/practice-case';
import { allOf, practiceFolder, SAMPLES } from '../testing/samples';
import { unpack } from './unpack';
import { exportCaseFile, type CaseArchive } from './case-archive';
import type { CaseFileContent, CaseFileIndex } from './case-file';

/** Runs the verifier that lies in the folder, as whoever received it does. */
async function verify(folder: string): Promise<{ code: number; line: string }> {
  const run = promisify(execFile)(process.execPath, ['verify.mjs'], { cwd: folder, env: {} });
  return run.then(({ stdout }) => ({ code: 0, line: stdout }), (fault: { code: number; stdout: string }) => ({ code: fault.code, line: fault.stdout }));
}

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

describe('the verifier names the first thing that does not fit', () => {
  const folder = practiceFolder();
  let store: DiskFileStore;
  let content: CaseFileContent;
  let archive: CaseArchive;
  let names: readonly string[];
  let copies = 0;

  beforeAll(async () => {
    store = await DiskFileStore.in(join(folder(), 'store'));
    content = await practiceCase(store);
    archive = await exportCaseFile(content, store);
    names = await unpack(await allOf(archive.stream), join(folder(), 'good'));
  });

  /** A copy of the good export, changed. */
  async function changed(change: (at: (name: string) => string) => Promise<void>): Promise<{ code: number; line: string }> {
    copies += 1;
    const copy = join(folder(), `copy-${copies}`);
    await cp(join(folder(), 'good'), copy, { recursive: true });
    await change((name) => join(copy, name));
    return verify(copy);
  }
  const lines = async (path: string): Promise<string[]> => (await readFile(path, 'utf8')).trimEnd().split('\n');
  const file = (n: number): string => archive.index.files[n]!.path;
  const rewriteIndex = async (path: string, edit: (index: any) => void): Promise<void> => {
    const index = JSON.parse(await readFile(path, 'utf8')) as CaseFileIndex;
    edit(index);
    await writeFile(path, JSON.stringify(index));
  };

  it('finds a good export good, in one line that carries the hash of the index', async () => {
    expect(names).toEqual(['index.json', 'index.html', 'events.ndjson', 'verify.mjs', file(0), file(1), file(2)]);
    const { code, line } = await verify(join(folder(), 'good'));
    expect(line).toBe(`甘兰医保罚〔2026〕1号：记录 9 条、文件 3 个全部相符；目录 SHA-256 ${archive.indexSha256} | 9 events and 3 files fit; SHA-256 of the index as before\n`);
    expect(code).toBe(0);
    expect(sha256(await readFile(join(folder(), 'good', 'index.json')))).toBe(archive.indexSha256);
    expect(await readFile(join(folder(), 'good', file(0)))).toEqual(SAMPLES.pdf);
  });

  it.each<[string, RegExp, (at: (name: string) => string) => Promise<void>]>([
    ['a changed byte of a file', /^不符：files\/002-.* 的内容与收到时不同。 \| Does not fit: files\/002-/, async (at) => {
      const bytes = await readFile(at(file(0)));
      bytes[10]! ^= 1;
      await writeFile(at(file(0)), bytes);
    }],
    ['an exchanged file', /files\/008-.* is not what was received/, async (at) => writeFile(at(file(2)), SAMPLES.xml)],
    ['an exchanged file whose new hash was put into the index', /第 8 项（处方流水）的文件哈希不在记录中/, async (at) => {
      const old = archive.index.files[2]!.sha256;
      await writeFile(at(file(2)), SAMPLES.xml);
      await writeFile(at('index.json'), (await readFile(at('index.json'), 'utf8')).replaceAll(old, sha256(SAMPLES.xml)).replace(`"size": ${SAMPLES.utf8.length}`, `"size": ${SAMPLES.xml.length}`));
    }],
    ['a file that is gone', /缺少 files\/006/, async (at) => rm(at(file(1)))],
    ['a file too many', /files\/099-x\.pdf 不属于此案卷/, async (at) => writeFile(at('files/099-x.pdf'), 'x')],
    ['a changed event', /甘兰医保罚〔2026〕1号 第 6 条（处罚决定） 已被更改/, async (at) => writeFile(at('events.ndjson'), (await readFile(at('events.ndjson'), 'utf8')).replace('<罚款>', '<免予>'))],
    ['a changed event with a hash of its own', /第 7 条（结案） 与前一条不相连.*event 7 of .* \(CaseClosed\) does not follow/, async (at) => {
      const all = await lines(at('events.ndjson'));
      const { hash: _hash, ...event } = JSON.parse(all[5]!) as Record<string, unknown>;
      const lighter = { ...event, data: { text: '<免予>' } };
      all[5] = canonicalJson({ ...lighter, hash: sha256(canonicalJson(lighter)) });
      await writeFile(at('events.ndjson'), `${all.join('\n')}\n`);
    }],
    ['a removed event', /缺第 5 条/, async (at) => writeFile(at('events.ndjson'), `${(await lines(at('events.ndjson'))).filter((_line, n) => n !== 4).join('\n')}\n`)],
    ['the last event of a record removed', /1号-封存1 缺第 2 条/, async (at) => writeFile(at('events.ndjson'), `${(await lines(at('events.ndjson'))).slice(0, -1).join('\n')}\n`)],
    ['the last event removed from events and count', /目录第 9 项（解除封存）没有对应的记录/, async (at) => {
      const rest = (await lines(at('events.ndjson'))).slice(0, -1);
      await writeFile(at('events.ndjson'), `${rest.join('\n')}\n`);
      await rewriteIndex(at('index.json'), (index) => Object.assign(index.records[1], { events: 1, lastHash: JSON.parse(rest.at(-1)!).hash }));
    }],
    ['an event that the index hides', /目录第 2 项.*序号不连续/, async (at) => rewriteIndex(at('index.json'), (index) => index.sections[0].items.shift())],
    ['a date changed in the index', /目录第 11 项（处罚决定）与记录不同/, async (at) => rewriteIndex(at('index.json'), (index) => Object.assign(index.sections[3].items[0], { when: '2026-04-21T02:00:00.000Z' }))],
    ['a changed page', /index\.html 的内容与收到时不同/, async (at) => writeFile(at('index.html'), 'x')],
    ['no index', /缺少 index\.json/, async (at) => rm(at('index.json'))],
    ['no events', /缺少 events\.ndjson/, async (at) => rm(at('events.ndjson'))],
    ['words instead of events', /events\.ndjson 第 1 行无法读取/, async (at) => writeFile(at('events.ndjson'), 'words\n')],
  ])('finds %s', async (_what, sentence, change) => {
    const { code, line } = await changed(change);
    expect(line).toMatch(sentence);
    expect(line.split('\n')).toHaveLength(2);
    expect(code).toBe(1);
  });

  it('does not mind what a desktop leaves in a folder', async () => {
    expect((await changed(async (at) => writeFile(at('.DS_Store'), 'x'))).code).toBe(0);
  });

  it('says which file the store could not give: it is left out, and the page shows it', async () => {
    const worn = await DiskFileStore.in(join(folder(), 'worn'));
    await practiceCase(worn);
    const lost = content.papers[1]!.file!.sha256;
    await rm(join(folder(), 'worn', 'content', lost.slice(0, 2)), { recursive: true });
    const { stream, index } = await exportCaseFile(content, worn);
    await mkdir(join(folder(), 'incomplete'));
    const given = await unpack(await allOf(stream), join(folder(), 'incomplete'));
    expect(given).toHaveLength(6);
    expect(index.files.map(({ damaged }) => damaged)).toEqual([undefined, 'FILE.MISSING', undefined]);
    expect(await readFile(join(folder(), 'incomplete', 'index.html'), 'utf8')).toContain('文件缺失，未附');
    const { code, line } = await verify(join(folder(), 'incomplete'));
    expect([code, line]).toEqual([1, expect.stringMatching(/files\/006-.*导出时文件缺失/)]);
  });
});

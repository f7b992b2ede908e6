import type { FileStore } from '../store';
import { FileDamaged } from '../store';
import { allOf, compoundDocument, inPieces, SAMPLES } from './samples';

/** A store under test, and a hand that reaches round it into its bytes. */
export interface StoreUnderTest {
  readonly store: FileStore;
  /** Replaces the bytes under an address, as only a broken disk or an intruder can. */
  overwrite(sha256: string, content: Uint8Array): Promise<void>;
  /** Uploads that are still on their way or were left behind. */
  incoming(): Promise<readonly string[]>;
}

/** `printf '%s' '%PDF…' | sha256sum` would say the same; what a file is called must never hang on our own code. */
const hashByNode = async (content: Uint8Array): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', content as Uint8Array<ArrayBuffer>);
  return Buffer.from(digest).toString('hex');
};

/** More than is read at once, and more than is served from memory: 3 MB of text. */
export const LARGE = Buffer.from('处方流水,620102,2026-03-05\n'.repeat(100_000));

/** What every store keeps, whatever is under it. */
export function keepsWhatItWasGiven(open: () => Promise<StoreUnderTest>): void {
  let under: StoreUnderTest;
  beforeAll(async () => {
    under = await open();
  });

  const put = async (content: Uint8Array, size?: number) => {
    const result = await under.store.put(inPieces(content, size));
    if (result.kind === 'refused') throw new Error(result.refusal.code);
    return result.file;
  };
  const refusalOf = async (content: Uint8Array, options = {}) => {
    const result = await under.store.put(inPieces(content, 64), options);
    return result.kind === 'refused' ? result.refusal : undefined;
  };

  it('says what it has taken, and gives it back', async () => {
    const file = await put(SAMPLES.pdf);
    expect(file).toEqual({ sha256: await hashByNode(SAMPLES.pdf), size: SAMPLES.pdf.length, type: 'application/pdf' });
    const opened = await under.store.open(file.sha256);
    expect(opened).toMatchObject({ kind: 'opened', sha256: file.sha256, size: file.size });
    if (opened.kind === 'opened') expect((await allOf(opened.stream)).equals(SAMPLES.pdf)).toBe(true);
    expect(await under.store.check(file.sha256)).toEqual({ kind: 'sound', size: file.size });
  });

  it('takes and gives a large file in pieces', async () => {
    const file = await put(LARGE, 50_000);
    const opened = await under.store.open(file.sha256);
    if (opened.kind !== 'opened') throw new Error(opened.refusal.code);
    expect(opened.size).toBe(LARGE.length);
    expect((await allOf(opened.stream)).equals(LARGE)).toBe(true);
  });

  it('knows the same content as the same file, also when it comes twice at once', async () => {
    const content = Buffer.from('同一份进货单\n');
    const files = await Promise.all([put(content), put(content), put(content, 3)]);
    expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(await under.store.check(files[0]!.sha256)).toMatchObject({ kind: 'sound' });
  });

  it('refuses what is empty, too large, or of a refused type, and keeps nothing of it', async () => {
    expect(await refusalOf(new Uint8Array())).toMatchObject({ code: 'FILE.EMPTY' });
    expect(await refusalOf(SAMPLES.utf8, { limitBytes: SAMPLES.utf8.length - 1 })).toMatchObject({ code: 'FILE.TOO_LARGE' });
    expect(await refusalOf(SAMPLES.utf8, { limitBytes: SAMPLES.utf8.length })).toBeUndefined();
    expect(await refusalOf(SAMPLES.exe)).toMatchObject({ code: 'FILE.TYPE_REFUSED', message: { zh: expect.stringContaining('可执行程序'), en: expect.stringContaining('application/x-msdownload') } });
    expect(await refusalOf(compoundDocument('_VBA_PROJECT'))).toMatchObject({ code: 'FILE.TYPE_REFUSED' });
    expect(await under.store.check(await hashByNode(SAMPLES.exe))).toMatchObject({ kind: 'refused', refusal: { code: 'FILE.MISSING' } });
    expect(await under.incoming()).toEqual([]);
  });

  it('keeps nothing of an upload that breaks off', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield SAMPLES.pdf;
      throw new Error('aborted');
    }
    await expect(under.store.put(broken())).rejects.toThrow('aborted');
    expect(await under.incoming()).toEqual([]);
  });

  it('reports what is not there, and asks for no address that is none', async () => {
    for (const address of ['0'.repeat(64), '../../etc/passwd', '']) expect(await under.store.open(address)).toMatchObject({ kind: 'refused', refusal: { code: 'FILE.MISSING' } });
  });

  it.each([
    ['a small file', Buffer.from('原始记录 1\n')],
    ['a large file', Buffer.concat([LARGE, Buffer.from('1')])],
  ])('reports %s of which one byte has changed, and serves not a single byte of it', async (_what, content) => {
    const file = await put(content, 50_000);
    const changed = Buffer.from(content);
    changed[changed.length - 1] = 0x32;
    await under.overwrite(file.sha256, changed);
    expect(await under.store.open(file.sha256)).toMatchObject({ kind: 'refused', refusal: { code: 'FILE.DAMAGED', articles: ['LZ-37'] } });
    expect(await under.store.check(file.sha256)).toMatchObject({ kind: 'refused', refusal: { code: 'FILE.DAMAGED' } });
  });

  it('breaks off where a file changes between the check and the reading', async () => {
    const content = Buffer.concat([LARGE, Buffer.from('2')]);
    const file = await put(content, 50_000);
    const changed = Buffer.from(content);
    changed[0] = 0x20;
    await under.overwrite(file.sha256, changed);
    const opened = await under.store.open(file.sha256, { checked: true });
    if (opened.kind !== 'opened') throw new Error(opened.refusal.code);
    await expect(allOf(opened.stream)).rejects.toThrow(FileDamaged);
  });

  it('mends a damaged file when the right content comes again', async () => {
    const content = Buffer.from('原始记录 3\n');
    const file = await put(content);
    await under.overwrite(file.sha256, Buffer.from('another'));
    await put(content);
    expect(await under.store.check(file.sha256)).toEqual({ kind: 'sound', size: content.length });
  });
}

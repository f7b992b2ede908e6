import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createFolders, foldersFrom, s3Program, startS3, type S3Server } from '@due-process/local-stack';
import { keepsWhatItWasGiven, LARGE } from '../testing/file-stores';
import { inPieces } from '../testing/samples';
import { S3FileStore } from './s3-file-store';
import { pathOf } from './verified';

describe('a bucket of a real S3 service keeps what it was given', () => {
  let folder: string;
  let server: S3Server | undefined;
  const opened: (S3FileStore | S3Client)[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'due-process-s3-'));
    const folders = foldersFrom(process.env);
    createFolders(folders);
    const program = await s3Program(folders.cache, (line) => void process.stderr.write(`${line}\n`));
    server = await startS3({ program, folder, bucket: 'evidence' });
  }, 120_000);

  afterAll(async () => {
    for (const one of opened) if (one instanceof S3Client) one.destroy(); else one.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const settings = (endpoint = server!.endpoint) => ({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials: server!.credentials });
  const client = (): S3Client => {
    const one = new S3Client(settings());
    opened.push(one);
    return one;
  };
  const store = async (endpoint?: string): Promise<S3FileStore> => {
    const one = await S3FileStore.in({ client: { ...settings(endpoint), maxAttempts: 1 }, bucket: 'evidence', prefix: 'enforcement/', spoolFolder: join(folder, 'spool') });
    opened.push(one);
    return one;
  };

  keepsWhatItWasGiven(async () => {
    const s3 = client();
    await s3.send(new CreateBucketCommand({ Bucket: 'evidence' })).catch((fault: Error) => {
      if (!/^Bucket/.test(fault.name)) throw fault;
    });
    return {
      store: await store(),
      overwrite: async (sha256, content) => void (await s3.send(new PutObjectCommand({ Bucket: 'evidence', Key: `enforcement/${pathOf(sha256)}`, Body: content }))),
      incoming: () => readdir(join(folder, 'spool')),
    };
  });

  it('refuses content that does not have the hash which is sent with it', async () => {
    const wrong = new PutObjectCommand({ Bucket: 'evidence', Key: 'wrong', Body: Buffer.from('a'), ChecksumSHA256: Buffer.alloc(32).toString('base64') });
    await expect(client().send(wrong)).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
  });

  it('writes to an address only while it is free', async () => {
    const at = { Bucket: 'evidence', Key: 'once', IfNoneMatch: '*' };
    await client().send(new PutObjectCommand({ ...at, Body: 'first' }));
    await expect(client().send(new PutObjectCommand({ ...at, Body: 'second' }))).rejects.toMatchObject({ $metadata: { httpStatusCode: 412 } });
  });

  it('keeps nothing on local disk when the service is away, and says so', async () => {
    const away = await store('http://127.0.0.1:1');
    await expect(away.put(inPieces(LARGE, 50_000))).rejects.toThrow(/ECONNREFUSED/);
    expect(await readdir(join(folder, 'spool'))).toEqual([]);
  });
});

import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client, S3ServiceException, type S3ClientConfig } from '@aws-sdk/client-s3';
import type { CheckResult, FileStore, OpenResult, PutOptions, PutResult } from './file-store';
import { spool, sweep, type Spooled } from './spool';
import { checkContent, openContent, pathOf, type ReadContent } from './verified';

export interface S3FileStoreOptions {
  /** Endpoint, region, credentials; most services other than Amazon's want `forcePathStyle`. */
  readonly client: S3ClientConfig;
  readonly bucket: string;
  /** Before every key, e.g. `enforcement/`. */
  readonly prefix?: string;
  /** Local folder in which uploads are judged before they go to the service; holds nothing else. */
  readonly spoolFolder: string;
}

const nothing = (): void => {};
/** The library warns on the console of what is told to the caller anyway. */
const QUIET = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

/** How often a whole upload is tried; the library does not repeat a body that is a stream. */
const TRIES = 3;
/** The address is taken: by the same content, as the address is its hash. */
const TAKEN = 412;

/**
 * Files in a bucket of any S3 service. An upload is hashed and judged on local disk first, then sent once, with its SHA-256 for the
 * service to compare, and only if the address is free.
 */
export class S3FileStore implements FileStore {
  readonly #client: S3Client;

  private constructor(private readonly options: S3FileStoreOptions) {
    this.#client = new S3Client({ logger: QUIET, ...options.client });
  }

  /** Prepares the spool and removes uploads that a killed process left more than a day ago. */
  static async in(options: S3FileStoreOptions): Promise<S3FileStore> {
    await sweep(resolve(options.spoolFolder), Date.now());
    return new S3FileStore(options);
  }

  async put(content: AsyncIterable<Uint8Array>, options: PutOptions = {}): Promise<PutResult> {
    const spooled = await spool(resolve(this.options.spoolFolder), content, options);
    if ('refusal' in spooled) return spooled;
    const { path, ...file } = spooled;
    try {
      await this.#send(spooled);
      return { kind: 'stored', file };
    } finally {
      await rm(path, { force: true });
    }
  }

  check(sha256: string): Promise<CheckResult> {
    return checkContent(sha256, this.#read);
  }

  open(sha256: string, options: { readonly checked?: boolean } = {}): Promise<OpenResult> {
    return openContent(sha256, this.#read, options.checked);
  }

  /** Ends the connections to the service. */
  close(): void {
    this.#client.destroy();
  }

  async #send(file: Spooled, onlyIfFree = true, attempt = 1): Promise<void> {
    const body = createReadStream(file.path);
    try {
      await this.#client.send(new PutObjectCommand({
        ...this.#at(file.sha256),
        Body: body,
        ContentLength: file.size,
        ContentType: file.type,
        ChecksumSHA256: Buffer.from(file.sha256, 'hex').toString('base64'),
        ...(onlyIfFree ? { IfNoneMatch: '*' } : {}),
      }));
    } catch (fault) {
      if (statusOf(fault) === TAKEN) {
        // Who brings the right bytes to an address with damaged ones mends it.
        if ((await this.check(file.sha256)).kind === 'refused') await this.#send(file, false);
      } else if (attempt < TRIES && isPassing(fault)) {
        await this.#send(file, onlyIfFree, attempt + 1);
      } else {
        throw fault;
      }
    } finally {
      body.destroy();
    }
  }

  readonly #read: ReadContent = async (sha256) => {
    try {
      const { Body: stream, ContentLength: size } = await this.#client.send(new GetObjectCommand(this.#at(sha256)));
      if (stream === undefined || size === undefined) throw new Error(`The service answered without content for ${sha256}.`);
      return { size, stream: stream as Readable };
    } catch (fault) {
      if (fault instanceof NoSuchKey) return undefined;
      throw fault;
    }
  };

  #at(sha256: string): { Bucket: string; Key: string } {
    return { Bucket: this.options.bucket, Key: `${this.options.prefix ?? ''}${pathOf(sha256)}` };
  }
}

const statusOf = (fault: unknown): number | undefined => (fault instanceof S3ServiceException ? fault.$metadata.httpStatusCode : undefined);

/** Two uploads at once (409), a service that is busy or away, a connection that broke. */
function isPassing(fault: unknown): boolean {
  const status = statusOf(fault);
  return status === undefined || status === 409 || status === 429 || status >= 500;
}

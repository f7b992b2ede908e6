import { Readable } from 'node:stream';
import { Problem } from '@due-process/platform';
import { parse } from 'content-disposition';
import type { FileRefusal, FileRefusalCode, FileStore, PutOptions, StoredFile } from '../store/file-store';
import { tooLarge } from '../store/refusals';
import { DEFAULT_LIMIT } from '../store/spool';
import { UPLOAD_TYPE } from './file-upload-module';

/** A file as the act that enters it into a case records it. */
export interface ReceivedFile extends StoredFile {
  /** What the sender calls it; a label and nothing else. */
  readonly name: string;
}

/** What is needed of a Fastify request. */
export interface UploadRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

const STATUS: Readonly<Record<FileRefusalCode, number>> = {
  'FILE.EMPTY': 422,
  'FILE.TOO_LARGE': 413,
  'FILE.TYPE_REFUSED': 415,
  // What the store cannot give as it was stored is a fault that the log must show.
  'FILE.DAMAGED': 500,
  'FILE.MISSING': 500,
};

/** The answer to a refusal of the store. */
export const fileProblem = (refusal: FileRefusal): Problem => Problem.refused([refusal], STATUS[refusal.code]);

/**
 * Takes the body of a request into the store, as fast as the store takes it: `POST` with `Content-Type: application/octet-stream` and
 * the name in `Content-Disposition: attachment; filename*=UTF-8''…`. Throws problem+json: what is refused is not stored. Call it only
 * after the caller's permission for the case was checked.
 */
export async function receiveFile(request: UploadRequest, store: FileStore, options: PutOptions = {}): Promise<ReceivedFile> {
  const { body } = request;
  if (!(body instanceof Readable)) {
    throw Problem.of(415, 'FILE.NOT_A_STREAM', `请以 ${UPLOAD_TYPE} 上传文件本身。`, `Send the file itself as ${UPLOAD_TYPE}.`, '/headers/content-type');
  }
  const name = nameIn(request.headers['content-disposition']);
  const limit = options.limitBytes ?? DEFAULT_LIMIT;
  // Whoever says beforehand that it is too much need not send it.
  if (Number(request.headers['content-length'] ?? 0) > limit) throw fileProblem(tooLarge(limit).refusal);
  const result = await store.put(body, options);
  if (result.kind === 'refused') {
    discard(body, limit);
    throw fileProblem(result.refusal);
  }
  return { ...result.file, name };
}

/** Lets the sender finish, so that it reads its answer and may use the connection again; who sends without end is cut off. */
function discard(body: Readable, limit: number): void {
  let discarded = 0;
  body.on('error', () => {});
  body.on('data', (piece: Buffer) => {
    discarded += piece.length;
    if (discarded > limit) body.destroy();
  });
}

/** More is no name but a text. */
const LONGEST_NAME = 200;

function nameIn(header: string | string[] | undefined): string {
  const given = typeof header === 'string' ? parse(header).parameters['filename'] : undefined;
  // Some browsers send the path; control and direction characters make a name look like another.
  const name = given?.split(/[/\\]/).at(-1)?.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  if (name && [...name].length <= LONGEST_NAME) return name;
  throw Problem.of(422, 'FILE.NAME_MISSING', "请在 Content-Disposition 中提供文件名（filename*=UTF-8''…），不超过200字。", `Content-Disposition needs the name of the file (filename*=UTF-8''…), at most ${LONGEST_NAME} characters.`, '/headers/content-disposition');
}

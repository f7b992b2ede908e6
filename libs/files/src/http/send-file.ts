import { StreamableFile } from '@nestjs/common';
import { create } from 'content-disposition';
import type { CaseArchive } from '../export';
import type { FileStore } from '../store/file-store';
import { fileProblem, type ReceivedFile } from './receive-file';

/** What is needed of a Fastify reply. */
export interface DownloadReply {
  header(name: string, value: string): unknown;
}

/**
 * Answers with a file of a case, verified before its first byte; throws problem+json where it is damaged or gone. A browser saves it
 * and never shows it as a page. Call it only after the caller's permission for the case was checked.
 */
export async function sendFile(reply: DownloadReply, store: FileStore, file: ReceivedFile): Promise<StreamableFile> {
  const opened = await store.open(file.sha256);
  if (opened.kind === 'refused') throw fileProblem(opened.refusal);
  reply.header('etag', `"${file.sha256}"`);
  harmless(reply);
  const type = file.type === 'text/plain' ? 'application/octet-stream' : file.type;
  return new StreamableFile(opened.stream, { type, length: opened.size, disposition: create(file.name) });
}

/** Answers with an exported case file as it is being written. */
export function sendCaseFile(reply: DownloadReply, archive: Pick<CaseArchive, 'stream'>, name: string): StreamableFile {
  harmless(reply);
  return new StreamableFile(archive.stream, { type: 'application/zip', disposition: create(name) });
}

function harmless(reply: DownloadReply): void {
  reply.header('x-content-type-options', 'nosniff');
  reply.header('content-security-policy', "default-src 'none'; sandbox");
  reply.header('cache-control', 'private, no-store');
}

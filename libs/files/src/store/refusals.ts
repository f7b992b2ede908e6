import type { FileRefusal, FileRefusalCode, FileRefused } from './file-store';
import { nameOfRefused } from './file-types';

const POINTER = '/file';

const refused = (code: FileRefusalCode, zh: string, en: string, more: Partial<FileRefusal> = {}): FileRefused => ({
  kind: 'refused',
  refusal: { code, message: { zh, en }, articles: [], ...more },
});

export const empty = (): FileRefused => refused('FILE.EMPTY', '文件为空。', 'The file is empty.', { pointer: POINTER });

export function tooLarge(limitBytes: number): FileRefused {
  const limit = limitBytes >= 1_000_000 ? `${Math.floor(limitBytes / 100_000) / 10} MB` : `${limitBytes.toLocaleString('en-US')} B`;
  return refused('FILE.TOO_LARGE', `文件超过 ${limit}。`, `The file is larger than ${limit}.`, { pointer: POINTER });
}

/** Names what the content is, whatever its name says. */
export function typeRefused(type: string): FileRefused {
  const { zh, en } = nameOfRefused(type);
  return refused('FILE.TYPE_REFUSED', `不接收此类文件：按内容为${zh}（${type}）。`, `Such files are not taken: by its content it is ${en} (${type}).`, { pointer: POINTER });
}

/** Evidence must be verified before it is relied on (LZ-37); what has changed in the store cannot be. */
export const damaged = (sha256: string): FileRefused =>
  refused('FILE.DAMAGED', `文件已损坏：内容与收到时的 SHA-256（${sha256}）不符。`, `The file is damaged: its content no longer fits the SHA-256 of its receipt (${sha256}).`, { articles: ['LZ-37'] });

export const missing = (sha256: string): FileRefused =>
  refused('FILE.MISSING', `存储中没有此文件（SHA-256：${sha256}）。`, `The store has no such file (SHA-256 ${sha256}).`, { articles: ['LZ-37'] });

/** Breaks off a stream whose bytes do not fit; whoever reads it never sees an orderly end. */
export class FileDamaged extends Error {
  override readonly name = 'FileDamaged';
  constructor(readonly sha256: string) {
    super(`The content of ${sha256} does not fit its hash.`);
  }
}

import type { FileHandle } from 'node:fs/promises';
import { pieces } from './pieces';

/** Directory entries of a compound file (MS-CFB) are 128 bytes long, and so aligned in the file; each begins with its name in UTF-16. */
const ENTRY = 128;
const MARKS: readonly (readonly [string, string])[] = [
  ['_VBA_PROJECT', 'application/vnd.ms-office.vba-macroEnabled'],
  ['_VBA_PROJECT_CUR', 'application/vnd.ms-office.vba-macroEnabled'],
  ['EncryptedPackage', 'application/vnd.ms-office.encrypted'],
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
];
const NAMES = MARKS.map(([name, type]) => ({ name: Buffer.from(`${name}\0`, 'utf16le'), length: (name.length + 1) * 2, type }));

/**
 * Which office document an old compound file is. One with macros and one that is encrypted have types of their own, which nobody
 * allows; an installer, which is a compound file too, has none of the names and gives no answer.
 */
export async function officeType(file: FileHandle): Promise<string | undefined> {
  const found = new Set<string>();
  for await (const piece of pieces(file)) {
    for (let at = 0; at + ENTRY <= piece.length; at += ENTRY) {
      // The length of the name stands beside it; that keeps words of the text from being taken for entries.
      const length = piece.readUInt16LE(at + 64);
      for (const mark of NAMES) if (mark.length === length && piece.subarray(at, at + length).equals(mark.name)) found.add(mark.type);
    }
  }
  return MARKS.map(([, type]) => type).find((type) => found.has(type));
}

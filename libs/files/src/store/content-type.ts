import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type/node';
import { officeType } from './compound-document';
import { isMarkedUtf16, textType } from './text-content';
import { holdsOfd } from './zip-content';

/** The type of a file that nothing recognises. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/**
 * The type of a stored file by its content; its name is never asked. Signatures come from the library; what it leaves open
 * (old office documents, OFD, text) is looked into here. Answers `application/octet-stream` where nothing fits.
 */
export async function contentType(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    // The signature of a sound without a header has the same two bytes as a text in UTF-16.
    const asText = isMarkedUtf16((await file.read(Buffer.alloc(2), 0, 2, 0)).buffer) ? await textType(file) : undefined;
    const found = asText ?? ((await fileTypeFromFile(path))?.mime as string | undefined);
    if (found === 'application/x-cfb') return (await officeType(file)) ?? found;
    if (found === 'application/zip') return (await holdsOfd(path)) ? 'application/ofd' : found;
    if (found === 'application/xml') return (await textType(file)) === 'text/plain' ? found : 'text/html';
    return found ?? (await textType(file)) ?? UNKNOWN_TYPE;
  } finally {
    await file.close();
  }
}

import type { FileHandle } from 'node:fs/promises';
import { pieces } from './pieces';

/** Hospital systems write GB18030 as often as UTF-8. */
const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le'] as const;
/** What no text has: control characters other than tab, line feed, form feed, carriage return and the old end-of-file sign. */
const NO_TEXT = /[\u0000-\u0008\u000b\u000e-\u0019\u001b-\u001f\ufffe]/;
const WEB_PAGE = /<(?:!doctype\s+html|html|head|body|script|iframe|svg)[\s>]|xmlns\s*=\s*["']http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg)/i;
const SCRIPT = /^\ufeff?\s*(?:#!|<\?php|@echo\s+off)/i;

/** `text/plain` for a text in one of the known encodings, the type of a web page or a script, or nothing: it is no text. */
export async function textType(file: FileHandle): Promise<string | undefined> {
  for (const encoding of ENCODINGS) {
    const type = await readAs(file, encoding);
    if (type) return type;
  }
  return undefined;
}

async function readAs(file: FileHandle, encoding: string): Promise<string | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let type = 'text/plain';
  let first = true;
  try {
    for await (const piece of pieces(file)) {
      if (first && encoding === 'utf-16le' && !isMarkedUtf16(piece)) return undefined;
      const text = decoder.decode(piece, { stream: true });
      if (NO_TEXT.test(text)) return undefined;
      if (first && WEB_PAGE.test(text)) type = 'text/html';
      if (first && SCRIPT.test(text)) type = 'text/x-script';
      first = false;
    }
    decoder.decode();
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return undefined;
    throw fault;
  }
  return type;
}

/** UTF-16 is believed only with its byte order mark. */
export const isMarkedUtf16 = (beginning: Buffer): boolean => beginning[0] === 0xff && beginning[1] === 0xfe;

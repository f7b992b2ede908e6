import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ZipFile } from 'yazl';

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** The smallest content of each kind that its signature, or our look into it, knows. */
export const SAMPLES = {
  pdf: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n'),
  png: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
  utf8: Buffer.from('项目,数量,单价（分）\n阿莫西林胶囊,120,1580\n'),
  gb18030: Buffer.from('cfeec4bf2cb5a5bcdb0ab0a2c4aacef7c1d62c31353830', 'hex'),
  utf16: Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('项目\t单价\r\n')]),
  xml: Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<EInvoice><Header/></EInvoice>\n'),
  exe: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(510, 0x90)]),
  elf: Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(505)]),
  shell: Buffer.from('#!/bin/sh\nrm -rf /\n'),
  php: Buffer.from('<?php phpinfo();'),
  html: Buffer.from('<!DOCTYPE html><html><body>进货单</body></html>'),
  svg: Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  gzip: Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
  noise: Buffer.from(Array.from({ length: 512 }, (_byte, n) => (n * 167 + 13) % 251)),
} as const;

/** A compound document (the form of old office files) with directory entries of these names. */
export function compoundDocument(...names: readonly string[]): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  const entries = names.map((name) => {
    const entry = Buffer.alloc(128);
    utf16(name).copy(entry);
    entry.writeUInt16LE((name.length + 1) * 2, 64);
    return entry;
  });
  return Buffer.concat([header, ...entries, Buffer.alloc(512)]);
}

/** A ZIP container with these members. */
export async function container(members: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(members)) zip.addBuffer(Buffer.from(content), name, { compress: false });
  zip.end();
  const pieces: Buffer[] = [];
  zip.outputStream.on('data', (piece: Buffer) => pieces.push(piece));
  await once(zip.outputStream, 'end');
  return Buffer.concat(pieces);
}

/** An empty folder for the tests of one file; gone afterwards. */
export function practiceFolder(): () => string {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'due-process-files-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return () => folder;
}

/** The content in pieces, as a connection brings it. */
export async function* inPieces(content: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

/** Everything that a stream gives. */
export async function allOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

export const contentOf = (path: string): Promise<Buffer> => readFile(path);

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { supportedMimeTypes } from 'file-type/node';
import { compoundDocument, container, practiceFolder, SAMPLES } from '../testing/samples';
import { contentType, UNKNOWN_TYPE } from './content-type';
import { EVIDENCE_TYPES, nameOfRefused, RECOGNISED } from './file-types';

const OOXML = 'application/vnd.openxmlformats-officedocument';
const contentTypes = (type: string) => ({ '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${type}.main+xml"/></Types>` });

describe('a file is known by its content', () => {
  const folder = practiceFolder();
  const typeOf = async (content: Uint8Array, name = 'whatever.exe'): Promise<string> => {
    const path = join(folder(), name);
    await writeFile(path, content);
    return contentType(path);
  };
  const taken = (type: string): boolean => EVIDENCE_TYPES.some((known) => known.type === type);

  it.each([
    ['PDF', SAMPLES.pdf, 'application/pdf'],
    ['a picture', SAMPLES.png, 'image/png'],
    ['text in UTF-8', SAMPLES.utf8, 'text/plain'],
    ['text in GB18030', SAMPLES.gb18030, 'text/plain'],
    ['text in UTF-16', SAMPLES.utf16, 'text/plain'],
    ['an electronic invoice in XML', SAMPLES.xml, 'application/xml'],
    ['an old Word document', compoundDocument('Root Entry', 'WordDocument'), 'application/msword'],
    ['an old table', compoundDocument('Root Entry', 'Workbook'), 'application/vnd.ms-excel'],
  ])('takes %s', async (_what, content, type) => {
    expect(await typeOf(content)).toBe(type);
    expect(taken(type)).toBe(true);
  });

  it('takes a Word document and an OFD document, which are ZIP containers', async () => {
    expect(await typeOf(await container(contentTypes(`${OOXML}.wordprocessingml.document`)))).toBe(`${OOXML}.wordprocessingml.document`);
    expect(await typeOf(await container({ 'Doc_0/Document.xml': '<a/>', 'OFD.xml': '<ofd/>' }))).toBe('application/ofd');
  });

  it.each([
    ['a Windows program', SAMPLES.exe, '可执行程序'],
    ['a Linux program', SAMPLES.elf, '可执行程序'],
    ['a shell script', SAMPLES.shell, '脚本'],
    ['a PHP script', SAMPLES.php, '脚本'],
    ['a web page', SAMPLES.html, '网页'],
    ['a picture that runs scripts', SAMPLES.svg, '网页'],
    ['a packed file', SAMPLES.gzip, '压缩包或磁盘映像'],
    ['noise', SAMPLES.noise, '无法辨认的文件'],
    ['an old document with macros', compoundDocument('WordDocument', 'Macros', 'VBA', '_VBA_PROJECT'), '含宏的办公文档'],
    ['an encrypted document', compoundDocument('EncryptionInfo', 'EncryptedPackage'), '加密或无法辨认的复合文档'],
    ['an installer', compoundDocument('Root Entry', 'Property'), '加密或无法辨认的复合文档'],
  ])('refuses %s and names it', async (_what, content, name) => {
    const type = await typeOf(content, '进货单.pdf');
    expect(taken(type)).toBe(false);
    expect(nameOfRefused(type).zh).toBe(name);
  });

  it('refuses archives, documents with macros inside a container, and a container that cannot be read', async () => {
    expect(await typeOf(await container({ 'a.pdf': 'x' }))).toBe('application/zip');
    const macros = await typeOf(await container(contentTypes('application/vnd.ms-word.document.macroEnabled')));
    expect([taken(macros), nameOfRefused(macros).zh]).toEqual([false, '含宏的办公文档']);
    expect(taken(await typeOf(Buffer.from('504b0304deadbeef', 'hex')))).toBe(false);
  });

  it('looks at all of a text, not at its beginning', async () => {
    const late = Buffer.concat([Buffer.alloc(200_000, 'a'), Buffer.from([0])]);
    expect(await typeOf(late)).toBe(UNKNOWN_TYPE);
    // A sign of three bytes lies across the border of two pieces of 65,536.
    expect(await typeOf(Buffer.concat([Buffer.alloc(65_535, 'a'), Buffer.from('项')]))).toBe('text/plain');
  });

  it('does not take words of a text for entries of a compound document', async () => {
    expect(await typeOf(Buffer.concat([compoundDocument('Root Entry'), Buffer.from('WordDocument\0', 'utf16le'), Buffer.alloc(128)]))).toBe('application/x-cfb');
  });

  it('allows only types that the library of signatures knows', () => {
    expect(RECOGNISED.map(({ type }) => type).filter((type) => !supportedMimeTypes.has(type as never))).toEqual([]);
  });
});

/** A type that a file of a case may have, as its content shows it. */
export interface FileType {
  /** Media type, e.g. `application/pdf`. */
  readonly type: string;
  /** Ending in an exported case file, without a dot. */
  readonly extension: string;
  /** Chinese name. */
  readonly label: string;
}

const list = (label: string, types: Readonly<Record<string, string>>): FileType[] => Object.entries(types).map(([extension, type]) => ({ type, extension, label }));

const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';

/** What the library of signatures recognises. */
export const RECOGNISED: readonly FileType[] = [
  ...list('PDF 文件', { pdf: 'application/pdf' }),
  ...list('图片', { jpg: 'image/jpeg', png: 'image/png', gif: 'image/gif', webp: 'image/webp', tif: 'image/tiff', bmp: 'image/bmp', heic: 'image/heic', heif: 'image/heif', avif: 'image/avif' }),
  ...list('医学影像', { dcm: 'application/dicom' }),
  ...list('录像', { mp4: 'video/mp4', m4v: 'video/x-m4v', mov: 'video/quicktime', avi: 'video/vnd.avi', mkv: 'video/matroska', webm: 'video/webm', '3gp': 'video/3gpp', mpg: 'video/mpeg', vob: 'video/MP2P', m1v: 'video/MP1S', asf: 'application/vnd.ms-asf' }),
  ...list('录音', { mp3: 'audio/mpeg', wav: 'audio/wav', m4a: 'audio/x-m4a', mp4a: 'audio/mp4', aac: 'audio/aac', amr: 'audio/amr', flac: 'audio/flac', ogg: 'audio/ogg', opus: 'audio/ogg; codecs=opus' }),
  ...list('办公文档', {
    docx: `${OOXML}.wordprocessingml.document`, xlsx: `${OOXML}.spreadsheetml.sheet`, pptx: `${OOXML}.presentationml.presentation`,
    odt: `${ODF}.text`, ods: `${ODF}.spreadsheet`,
  }),
];

/** What our own look into a container or a text recognises. */
export const LOOKED_INTO: readonly FileType[] = [
  ...list('办公文档', { doc: 'application/msword', xls: 'application/vnd.ms-excel', ppt: 'application/vnd.ms-powerpoint' }),
  ...list('版式文件', { ofd: 'application/ofd' }),
  ...list('数据文件', { xml: 'application/xml' }),
  ...list('文本', { txt: 'text/plain' }),
];

/**
 * The types that a case file takes unless a service says otherwise: papers, pictures, recordings, office documents without macros,
 * electronic invoices and data as text (the eight kinds of evidence of LZ-37, as far as they come as files).
 */
export const EVIDENCE_TYPES: readonly FileType[] = [...RECOGNISED, ...LOOKED_INTO];

/** What is refused, by the name that a person understands. */
const REFUSED: readonly (readonly [RegExp, string, string])[] = [
  [/macroenabled|vnd\.ms-office\.vba/i, '含宏的办公文档', 'an office document with macros'],
  [/x-msdownload|x-elf|x-mach-binary|x-msi|java-vm|x-ms-shortcut|wasm|vnd\.android|x-apple|debian|x-rpm|java-archive|chrome-extension|x-xpinstall|vnd\.microsoft\.portable-executable/i, '可执行程序', 'a program'],
  [/html|svg/i, '网页', 'a web page'],
  [/script|x-php|x-sh|x-bat/i, '脚本', 'a script'],
  [/zip|x-7z|x-rar|x-tar|gzip|bzip|x-xz|zstd|lz4|x-compress|x-lzh|x-cpio|x-ar|cab|diskimage|iso9660|x-ace|x-arj/i, '压缩包或磁盘映像', 'an archive or a disk image'],
  [/x-cfb|encrypted/i, '加密或无法辨认的复合文档', 'an encrypted or unknown compound document'],
];

/** The name of a refused type in both languages, e.g. 可执行程序. */
export function nameOfRefused(type: string): { readonly zh: string; readonly en: string } {
  const allowed = EVIDENCE_TYPES.find((known) => known.type === type);
  const [, zh, en] = REFUSED.find(([pattern]) => pattern.test(type)) ?? [];
  return { zh: zh ?? allowed?.label ?? '无法辨认的文件', en: en ?? (allowed ? type : 'a file of an unknown kind') };
}

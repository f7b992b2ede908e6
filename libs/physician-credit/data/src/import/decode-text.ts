/**
 * The text of a table that was exported somewhere: UTF-8 with or without a mark, or GB18030 as Excel writes it in China. Bytes that are no UTF-8
 * anywhere in the file make it GB18030; `undefined` where it is neither.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: 'utf-8' | 'gb18030' } | undefined {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      continue;
    }
  }
  return undefined;
}

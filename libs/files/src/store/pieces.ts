import type { FileHandle } from 'node:fs/promises';

/** The file in pieces from its beginning; the handle stays open. */
export async function* pieces(file: FileHandle, size = 65_536): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(size);
  for (let position = 0; ; ) {
    const { bytesRead } = await file.read(buffer, 0, size, position);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    position += bytesRead;
  }
}

import { openPromise } from 'yauzl';

/** More entries than this has no invoice and no document; the rest is not looked at. */
const MOST_ENTRIES = 10_000;

/** Whether a ZIP container is an OFD document (GB/T 33190): it then has `OFD.xml` at its root. */
export async function holdsOfd(path: string): Promise<boolean> {
  try {
    const zip = await openPromise(path, { autoClose: false });
    try {
      if (zip.entryCount > MOST_ENTRIES) return false;
      for await (const entry of zip.eachEntry()) if (entry.fileName === 'OFD.xml') return true;
      return false;
    } finally {
      zip.close();
    }
  } catch {
    // A container that cannot be read is no document of any kind.
    return false;
  }
}

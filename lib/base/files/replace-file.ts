import { open, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Puts bytes in the place of a file, on the disk before anybody sees them: a reader meets the old file or the new one, never a part. */
export async function replaceFile(path: string, bytes: Uint8Array, mode = 0o644): Promise<void> {
  const next = join(dirname(path), `.${basename(path)}.new`);
  const file = await open(next, 'w', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(next, path);
}

import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES } from '#lib/domain/person.ts';
import { indexFile } from '../file-names.ts';
import type { Site } from '../render-site.ts';

/** Names what of the folder is ours: nothing else in it is ever touched. */
const MANIFEST = '.anpi-copy.json';

/**
 * Makes the folder hold exactly these files beside what others keep there; each is replaced whole, the first pages last, so that
 * a reader meets no half of a file and no link to a page that is not there yet. Gives how many were written or removed.
 */
export async function writeCopy(folder: string, site: Site): Promise<number> {
  await mkdir(folder, { recursive: true });
  const held = await readManifest(folder);
  const names = [...site.keys()];
  const gone = held.filter((name) => !site.has(name));
  if (names.some((name) => !held.includes(name))) await writeManifest(folder, [...gone, ...names]);
  const firstPages = LANGUAGES.map(indexFile);
  let changed = 0;
  for (const name of [...names.filter((name) => !firstPages.includes(name)), ...firstPages]) {
    const bytes = site.get(name);
    if (bytes && (await replace(folder, name, bytes))) changed += 1;
  }
  for (const name of gone) await rm(join(folder, name), { force: true });
  if (gone.length > 0) await writeManifest(folder, names);
  return changed + gone.length;
}

async function replace(folder: string, name: string, bytes: Buffer): Promise<boolean> {
  const path = join(folder, name);
  const before = await readFile(path).catch(() => null);
  if (before?.equals(bytes)) return false;
  const next = join(folder, `.${name}.new`);
  const file = await open(next, 'w', 0o644);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(next, path);
  return true;
}

async function readManifest(folder: string): Promise<string[]> {
  try {
    const { files } = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as { files?: unknown };
    return Array.isArray(files) ? files.filter(isPlainName) : [];
  } catch {
    return [];
  }
}

/** Somebody else may have written the manifest: it must not lead out of the folder. */
const isPlainName = (name: unknown): name is string => typeof name === 'string' && /^[\w-][\w.-]*$/.test(name);

const writeManifest = async (folder: string, files: readonly string[]): Promise<void> =>
  void (await replace(folder, MANIFEST, Buffer.from(`${JSON.stringify({ files })}\n`)));

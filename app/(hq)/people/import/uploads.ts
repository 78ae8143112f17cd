import { randomBytes } from 'node:crypto';

interface Upload {
  bytes: Uint8Array;
  name: string;
  by: string;
  at: Date;
}

const MOST = 8;
const KEPT_MS = 30 * 60 * 1000;

// Next loads a module several times in one process: only the global object is shared by all of them.
const KEY = Symbol.for('anpi.roster-uploads');
const place = globalThis as unknown as Record<symbol, Map<string, Upload> | undefined>;
const uploads = (): Map<string, Upload> => {
  place[KEY] ??= new Map();
  return place[KEY];
};

/** Keeps a file in memory until its differences have been looked at; gives the name to ask for it. */
export function holdUpload(upload: Upload): string {
  const held = uploads();
  const oldest = held.keys().next();
  if (held.size >= MOST && !oldest.done) held.delete(oldest.value);
  const id = randomBytes(16).toString('hex');
  held.set(id, upload);
  return id;
}

/** The very bytes that were handed in, for the person who did; null after half an hour or a restart. */
export function heldUpload(id: string | undefined, by: string, now: Date): Upload | null {
  const upload = id === undefined ? undefined : uploads().get(id);
  return upload && upload.by === by && now.getTime() - upload.at.getTime() < KEPT_MS ? upload : null;
}

export function dropUpload(id: string): void {
  uploads().delete(id);
}

import type { Door } from './flows/access/door.ts';
import type { LiveBoards } from './flows/board/live-boards.ts';
import type { Ctx } from './flows/ctx.ts';
import type { Take } from './flows/reading/take-and-read.ts';
import type { Upkeep } from './flows/trial/upkeep.ts';

/** What the screens get from the process they run in. */
export interface Shared {
  ctx: Ctx;
  door: Door;
  boards: LiveBoards;
  take(route: string): Take;
  /** The program's own settings, and a way to try its channels. */
  upkeep: Upkeep;
}

// Next loads a module several times in one process: only the global object is shared by all of them.
const KEY = Symbol.for('anpi.shared');
const place = globalThis as unknown as Record<symbol, Shared | undefined>;

export function shareWithScreens(shared: Shared): void {
  place[KEY] = shared;
}

/** Throws when a screen runs outside the web process, as during a build. */
export function sharedCtx(): Shared {
  const shared = place[KEY];
  if (!shared) throw new Error('screens run only inside the web process: npm start');
  return shared;
}

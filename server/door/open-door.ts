import { standingSessions, touchSessions } from '#db/stores/access/sessions.ts';
import { secretHash } from '#lib/base/secrets/secret.ts';
import type { Door } from '#lib/flows/access/door.ts';
import { readSession, type Session } from '#lib/flows/access/session.ts';
import { createTries } from '#lib/flows/access/tries.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { createPasskeys } from './passkeys.ts';
import { createSingleSignOn } from './single-sign-on.ts';

const REMEMBERED_MS = 1_000;
const MOST_REMEMBERED = 5_000;
const TOUCH_AFTER_MS = 5 * 60_000;
const TOUCH_EVERY_MS = 30_000;
const TOKEN = /^[\w-]{43}$/;

export interface OpenedDoor extends Door {
  /** Which of these sessions still stand; asking counts as using them. */
  stillIn(hashes: readonly string[]): Promise<Set<string>>;
  close(): Promise<void>;
}

/** Sign-in as one web process holds it: sessions are asked of the database at most once a second each. */
export function openDoor(ctx: Ctx): OpenedDoor {
  const remembered = new Map<string, { at: number; session: Promise<Session | null> }>();
  const used = new Set<string>();
  let touchedAt = performance.now();
  const timer = setInterval(
    () => flush().catch((error) => ctx.log.warn('sessions', { error: String(error) })),
    TOUCH_EVERY_MS,
  );
  timer.unref();

  async function flush(): Promise<void> {
    const hashes = [...used];
    used.clear();
    if (hashes.length > 0) await ctx.db.write((tx) => touchSessions(ctx.db, tx, hashes, ctx.clock.now()));
  }

  const noteUse = ({ hash, seenAt }: Session): void => {
    if (ctx.clock.now().getTime() - seenAt.getTime() > TOUCH_AFTER_MS) used.add(hash);
  };

  return {
    whoIs: async (token) => {
      if (!token || !TOKEN.test(token)) return null;
      const now = performance.now();
      const hash = secretHash(token);
      let held = remembered.get(hash);
      if (!held || now - held.at >= REMEMBERED_MS) {
        if (remembered.size >= MOST_REMEMBERED) remembered.clear();
        held = { at: now, session: readSession(ctx, token) };
        remembered.set(hash, held);
        held.session.catch(() => remembered.delete(hash));
      }
      const session = await held.session;
      if (session) noteUse(session);
      return session;
    },
    forget: () => remembered.clear(),
    stillIn: async (hashes) => {
      const standing = await standingSessions(ctx.db, hashes, ctx.clock.now());
      if (performance.now() - touchedAt > TOUCH_AFTER_MS) {
        touchedAt = performance.now();
        for (const hash of standing) used.add(hash);
      }
      return standing;
    },
    tries: createTries(ctx.clock),
    passkeys: createPasskeys(ctx),
    singleSignOn: createSingleSignOn(ctx.core),
    close: async () => {
      clearInterval(timer);
      await flush();
    },
  };
}

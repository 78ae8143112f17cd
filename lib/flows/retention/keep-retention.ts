import { recordAct } from '#db/stores/proof/audit.ts';
import {
  destroyKey,
  forgetPerson,
  inboxKeysToDestroy,
  type Leaver,
  leaversToForget,
  roundsToPurge,
} from '#db/stores/upkeep/retention.ts';
import type { DirectEntries } from '#lib/domain/direct-entry.ts';
import type { Ctx } from '../ctx.ts';
import { purgeRound, wipeUnder } from './purge-round.ts';

const DAY_MS = 24 * 3_600_000;
const MONTH_DAYS = 31;
const PEOPLE_AT_ONCE = 50;
const BY = 'anpi';
/** Stands where the name was. */
const NAMELESS = '—';

/** Destroys what has been kept for as long as the settings say: words of rounds, mail that matched none, people who left. */
export async function keepRetention(ctx: Ctx, entries: DirectEntries): Promise<void> {
  const { keepRealDays, keepDrillDays, keepLeftDays } = ctx.core;
  const since = (days: number) => new Date(ctx.clock.now().getTime() - days * DAY_MS);
  for (const [kind, days] of [
    ['real', keepRealDays],
    ['drill', keepDrillDays],
  ] as const) {
    for (const round of await roundsToPurge(ctx.db, kind, since(days))) await purgeRound(ctx, entries, round.id, BY);
  }
  // A month's key seals until the month is over.
  for (const keyId of await inboxKeysToDestroy(ctx.db, since(keepRealDays + MONTH_DAYS))) await purgeInbox(ctx, keyId);
  const forgotten = await forgetLeavers(ctx, since(keepLeftDays));
  if (forgotten > 0) await ctx.db.shred();
}

async function purgeInbox(ctx: Ctx, keyId: string): Promise<void> {
  const at = ctx.clock.now();
  await ctx.db.write(async (tx) => {
    await destroyKey(ctx.db, tx, keyId, at);
    await recordAct(ctx.db, tx, { at, actor: BY, act: 'inbox.purge', subject: keyId, details: {} });
  });
  ctx.keys.forget(keyId);
  await wipeUnder(ctx, keyId, at);
  await ctx.db.shred();
}

async function forgetLeavers(ctx: Ctx, before: Date): Promise<number> {
  let forgotten = 0;
  for (let found: Leaver[]; ; forgotten += found.length) {
    found = await leaversToForget(ctx.db, before, PEOPLE_AT_ONCE);
    if (found.length === 0) return forgotten;
    const at = ctx.clock.now();
    await ctx.db.write(async (tx) => {
      for (const leaver of found) {
        await forgetPerson(ctx.db, tx, leaver, NAMELESS, at);
        await recordAct(ctx.db, tx, { at, actor: BY, act: 'person.purge', subject: leaver.id, details: {} });
      }
    });
    for (const { keyId } of found) ctx.keys.forget(keyId);
  }
}

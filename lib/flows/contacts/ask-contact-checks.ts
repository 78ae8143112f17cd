import type { Handle } from '#db/db.ts';
import { lockToCheck, peopleToCheck } from '#db/stores/contacts/contact-checks.ts';
import { insertLinks } from '#db/stores/contacts/contact-links.ts';
import { insertNewMessages } from '#db/stores/messages/messages.ts';
import { firstMails } from '#db/stores/people/contact-points.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { startedRounds } from '#db/stores/rounds/rounds.ts';
import { newIds } from '#lib/base/ids.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { Ctx } from '../ctx.ts';
import { contactMessages } from './contact-message.ts';

const DAY_MS = 24 * 60 * 60_000;
export const CHECK_LIVES_MS = 14 * DAY_MS;
/** Nobody is asked twice within a day, however often it is pressed. */
export const ASKED_AGAIN_MS = DAY_MS;

const BATCH = 100;
const PAUSE_MS = 5;

export interface Whom {
  /** Whoever was asked within this time is left out. */
  askedAgainMs: number;
  /** How many people at most. */
  most: number;
}

const EVERYBODY: Whom = { askedAgainMs: ASKED_AGAIN_MS, most: Number.POSITIVE_INFINITY };

/** Asks people with a mail address whether the contact points are still right: no round, no number on any board. Stops when a real round opens; called again it goes on where it stopped. Gives how many were asked. */
export async function askContactChecks(ctx: Ctx, by: string, { askedAgainMs, most } = EVERYBODY): Promise<number> {
  const since = new Date(ctx.clock.now().getTime() - askedAgainMs);
  let asked = 0;
  for (let after = 0; asked < most && !(await isRealRoundOpen(ctx)); ) {
    const people = await peopleToCheck(ctx.db, since, after, Math.min(BATCH, most - asked));
    const last = people.at(-1);
    if (!last) break;
    const ids = people.map(({ personId }) => personId);
    asked += await ctx.db.write(async (tx) => askSome(ctx, tx, await lockToCheck(ctx.db, tx, ids, since)));
    after = last.no;
    await pause(PAUSE_MS);
  }
  const at = ctx.clock.now();
  const act = { actor: by, act: 'contact.check', subject: 'roster', details: { n: asked } };
  if (asked > 0) await ctx.db.write((tx) => recordAct(ctx.db, tx, { at, ...act }));
  return asked;
}

async function askSome(ctx: Ctx, tx: Handle, people: readonly string[]): Promise<number> {
  const now = ctx.clock.now();
  const mails = await firstMails(ctx.db, tx, people);
  const ids = newIds(mails.size, now);
  const expiresAt = new Date(now.getTime() + CHECK_LIVES_MS);
  const rows = [...mails].map(([personId, { id: contactPointId, queue }], i) => ({
    link: { id: ids[i]!, personId, kind: 'check' as const, contactPointId, createdAt: now, expiresAt },
    messages: contactMessages(ctx, 'check', { id: contactPointId, kind: 'mail', queue, personId }, ids[i]!, now),
  }));
  await insertLinks(
    ctx.db,
    tx,
    rows.map(({ link }) => link),
  );
  await insertNewMessages(
    ctx.db,
    tx,
    rows.flatMap(({ messages }) => messages),
  );
  return rows.length;
}

/** While it is, nobody is asked anything beside it. */
export const isRealRoundOpen = async ({ db }: Pick<Ctx, 'db'>): Promise<boolean> =>
  (await startedRounds(db)).some(({ kind, state }) => kind === 'real' && state === 'open');

import { lastReceived } from '#db/stores/inbounds/last-received.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Ctx } from '../ctx.ts';
import { sendTrial, type TriedRelay } from './send-trial.ts';

export interface ReceiveTrial {
  route: string;
  /** A mail to ourselves is sent first; otherwise somebody has to send something. */
  byMail: boolean;
  waitMs: number;
  language: Language;
  by: string;
}

export type Arrival =
  | { kind: 'received'; afterMs: number }
  | { kind: 'nothing' }
  /** No relay took the mail that was to arrive. */
  | { kind: 'not_sent'; tried: readonly TriedRelay[] };

type Opened = Parameters<typeof sendTrial>[1];

const LOOK_MS = 250;

/**
 * Waits until something really arrives by a route, and notes in the audit what came of it. The mail of a test says of itself that
 * a machine wrote it (RFC 3834), so it is kept like every other and is nobody's answer.
 */
export async function receiveTrial(ctx: Ctx, open: () => Opened, trial: ReceiveTrial): Promise<Arrival> {
  const arrival = await tryRoute(ctx, open, trial);
  const { route: subject, by: actor } = trial;
  const entry = { at: ctx.clock.now(), actor, act: 'route.test', subject, details: { came: arrival.kind } };
  await ctx.db.write((tx) => recordAct(ctx.db, tx, entry));
  return arrival;
}

async function tryRoute(ctx: Ctx, open: () => Opened, trial: ReceiveTrial): Promise<Arrival> {
  const { route, byMail, waitMs, language, by } = trial;
  const newest = async () => (await lastReceived(ctx.db)).get(route)?.getTime();
  const before = await newest();
  const startedAt = performance.now();
  if (byMail) {
    const address = `anpi-test@${ctx.core.replyDomain}`;
    const tried = await sendTrial(ctx, open(), { channel: 'smtp', address, language, by });
    if (!tried.some(({ sent }) => sent.kind === 'accepted')) return { kind: 'not_sent', tried };
  }
  for (let left = Math.ceil(waitMs / LOOK_MS); left > 0; left--) {
    if ((await newest()) !== before) return { kind: 'received', afterMs: performance.now() - startedAt };
    await pause(LOOK_MS);
  }
  return { kind: 'nothing' };
}

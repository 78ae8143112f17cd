import type { Reserve } from '#lib/flows/spool/store-or-spool.ts';
import type { TakeByRoute } from '#lib/flows/take-and-read.ts';
import type { Wired } from '#lib/wire.ts';
import { fetchText } from './fetch-text.ts';
import { healthRoom } from './health.ts';
import { hooksRoom } from './hooks.ts';
import { createIntake, type Intake } from './intake.ts';
import { createDesk } from './reply/desk.ts';
import { replyRoom } from './reply/reply-room.ts';

/** The intake with all its rooms. */
export function openIntake(
  { ctx, webhooks }: Pick<Wired, 'ctx' | 'webhooks'>,
  take: TakeByRoute,
  { spool }: Reserve,
): Intake {
  return createIntake(ctx.log, [
    healthRoom(ctx, spool),
    replyRoom(createDesk(ctx, take('form'))),
    hooksRoom(webhooks, { ...ctx, take, fetchText }),
  ]);
}

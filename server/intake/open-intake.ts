import type { TakeByRoute } from '#lib/flows/reading/take-and-read.ts';
import type { Reserve } from '#lib/flows/spool/store-or-spool.ts';
import type { Wired } from '#lib/wire.ts';
import { guidelinesRoom } from '../public/guidelines-room.ts';
import { ownAccountRoom } from '../public/own-account/own-account-room.ts';
import { pushRoom } from '../public/push/push-room.ts';
import { staffNoticesRoom } from '../public/staff-room.ts';
import { createContactDesk } from './contacts/contact-desk.ts';
import { contactsRoom } from './contacts/contacts-room.ts';
import { createDoorDesk } from './door/door-desk.ts';
import { doorRoom } from './door/door-room.ts';
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
  const desk = createDesk(ctx, take('form'));
  return createIntake(ctx.log, [
    healthRoom(ctx, spool),
    staffNoticesRoom(ctx, desk.unknown),
    guidelinesRoom(ctx, desk.unknown),
    ownAccountRoom(ctx, desk.unknown),
    pushRoom(ctx, desk.unknown),
    replyRoom(desk),
    doorRoom(createDoorDesk(ctx, take('public'))),
    contactsRoom(createContactDesk(ctx)),
    hooksRoom(webhooks, { ...ctx, take, fetchText }),
  ]);
}

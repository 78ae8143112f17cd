import type { Handle } from '#db/db.ts';
import { type DutyContact, dutyContacts } from '#db/stores/duty/duties.ts';
import { type MessageAbout, messageId, PRIORITY, STEP_BESIDE } from '#lib/domain/message.ts';
import type { Ctx } from '../ctx.ts';
import { dutyChannel } from './duty-reach.ts';

/** One call for help, told for the `turn`-th time. */
export interface Telling {
  roundId: string;
  /** 0 where there is no round. */
  roundNo: number;
  /** Names the call within its round: two at one time are two messages to each on duty. */
  mark: string;
  about: MessageAbout;
  turn: number;
  now: Date;
}

/** Queues it to everybody on duty, by mail and by SMS where that is set up; gives how many messages it comes to. */
export async function tellDuty(ctx: Ctx, tx: Handle, telling: Telling): Promise<number> {
  const contacts = await dutyContacts(ctx.db, tx, 'help');
  const rows = contacts.flatMap((contact) => messageTo(ctx, telling, contact));
  if (rows.length > 0) await tx.insert(ctx.db.t.messages).values(rows).onConflictDoNothing();
  return rows.length;
}

function messageTo({ channels }: Ctx, { roundId, roundNo, mark, about, turn, now }: Telling, contact: DutyContact) {
  const channel = dutyChannel(contact.kind, channels);
  if (channel === null) return [];
  const { alert: step } = STEP_BESIDE;
  return [
    {
      id: `${messageId(roundNo, contact.contactPointId, step, turn)}.${mark}`,
      roundId,
      personId: contact.personId,
      contactPointId: contact.contactPointId,
      channel,
      purpose: 'alert' as const,
      priority: PRIORITY.alert,
      about,
      step,
      turn,
      state: 'waiting' as const,
      queue: contact.queue,
      dueAt: now,
    },
  ];
}

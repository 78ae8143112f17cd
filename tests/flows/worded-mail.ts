import { eq, type SQL } from 'drizzle-orm';
import type { Claimed } from '#db/stores/messages/outbox.ts';
import type { Outgoing } from '#lib/channels/channel.ts';
import { createWording } from '#lib/flows/wording/word-message.ts';
import type { TestCtx } from '../support/ctx.ts';

/** The first message that meets a condition, in the words in which it would go out now. */
export async function wordedMail(ctx: TestCtx, where: SQL): Promise<Outgoing> {
  const { messages, people } = ctx.db.t;
  const [row] = await ctx.db.read
    .select({ message: messages, personNo: people.no, name: people.name, language: people.language })
    .from(messages)
    .innerJoin(people, eq(people.id, messages.personId))
    .where(where);
  const { message, ...person } = row!;
  // Safe: the wording looks at nothing else of a claim.
  const claimed = { ...message, ...person, messageId: message.id, address: 'x@x.jp' } as unknown as Claimed;
  return createWording(ctx)(claimed);
}

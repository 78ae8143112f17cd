import type { ContactRow } from '#db/stores/people/people.ts';
import { MEDIA } from '#lib/domain/ladder.ts';
import { type ContactWord, NO_ROUND, PRIORITY, STEP_BESIDE } from '#lib/domain/message.ts';
import type { Ctx } from '../ctx.ts';

/** One message to one contact point, about the contact points of its owner; none where nothing can be sent to that kind. */
export function contactMessages(
  { channels }: Pick<Ctx, 'channels'>,
  what: ContactWord,
  contact: Pick<ContactRow, 'id' | 'kind' | 'queue' | 'personId'>,
  linkId: string,
  dueAt: Date,
) {
  const { channel } = contact.kind === 'mail' ? MEDIA.mail : MEDIA.sms;
  if (!channels.has(channel)) return [];
  return [
    {
      id: `contact.${linkId}.${contact.id}`,
      roundId: NO_ROUND,
      personId: contact.personId,
      contactPointId: contact.id,
      channel,
      purpose: 'contact' as const,
      priority: PRIORITY.contact,
      about: { kind: 'contact' as const, what, linkId },
      step: STEP_BESIDE.contact,
      turn: 0,
      state: 'waiting' as const,
      queue: contact.queue,
      dueAt,
    },
  ];
}

import type { Handle } from '#db/db.ts';
import { insertNewMessages } from '#db/stores/messages/messages.ts';
import { firstMails } from '#db/stores/people/contact-points.ts';
import { MEDIA } from '#lib/domain/ladder.ts';
import { messageId, PRIORITY, STEP_BESIDE } from '#lib/domain/message.ts';
import { isCounted } from '#lib/domain/report.ts';
import type { Ctx } from '../ctx.ts';
import type { Weighed } from '../reading/weigh-replies.ts';

/**
 * Whoever's mail was read as an answer gets one short mail that says how: once for each person and round, whatever else they
 * write, so that no two machines ever answer each other; never to an automatic mail (RFC 3834). Inside the caller's transaction.
 */
export async function confirmMails(ctx: Ctx, tx: Handle, weighed: readonly Weighed[], now: Date): Promise<void> {
  if (ctx.core.confirmMails === 'no') return;
  const answers = weighed.flatMap(({ item: { parsed, who }, judged, covered }) => {
    const round = covered.find(({ state }) => state === 'open');
    const byMail = parsed.kind === 'reply' && parsed.from.kind === 'mail';
    if (!byMail || who?.kind !== 'person' || judged.kind !== 'answer' || judged.status === null || !round) return [];
    return [{ personId: who.personId, round, status: judged.status, claimed: !isCounted(who.proof) }];
  });
  if (answers.length === 0) return;
  const mails = await firstMails(
    ctx.db,
    tx,
    answers.map(({ personId }) => personId),
  );
  const { confirm: step } = STEP_BESIDE;
  const rows = answers.flatMap(({ personId, round, status, claimed }) => {
    const mail = mails.get(personId);
    if (!mail) return [];
    return [
      {
        // Of the person, not the contact point: one and no more.
        id: messageId(round.no, personId, step, 0),
        roundId: round.id,
        personId,
        contactPointId: mail.id,
        channel: MEDIA.mail.channel,
        purpose: 'confirm' as const,
        priority: PRIORITY.confirm,
        about: { kind: 'answer' as const, status, claimed },
        step,
        turn: 0,
        state: 'waiting' as const,
        queue: mail.queue,
        dueAt: now,
      },
    ];
  });
  await insertNewMessages(ctx.db, tx, rows);
}

import type { Handle } from '#db/db.ts';
import { lockStandings } from '#db/stores/ledger/standings.ts';
import { contactsByDigest } from '#db/stores/people/contact-points.ts';
import type { RoundRow } from '#db/stores/rounds/rounds.ts';
import { MEDIA } from '#lib/domain/ladder.ts';
import { messageId, PRIORITY, STEP_BESIDE } from '#lib/domain/message.ts';
import type { Ctx } from '../ctx.ts';
import type { ReadInbound } from '../reading/weigh-replies.ts';

const DAY_MS = 24 * 3600_000;

/** Whoever answered by SMS without a proof gets the personal link, at the registered number and at most once a day: a forged sender must not make us write again and again. Inside the caller's transaction. */
export async function askToConfirm(
  ctx: Ctx,
  tx: Handle,
  { parsed, who }: ReadInbound,
  round: RoundRow | undefined,
  now: Date,
): Promise<void> {
  if (parsed.kind !== 'reply' || parsed.from.kind !== 'phone' || parsed.answer.why.code === 'sms.opt_out') return;
  if (who?.kind !== 'person' || who.proof !== 'claimed' || round?.state !== 'open' || !round.openedAt) return;
  const [standing] = await lockStandings(ctx.db, tx, round.id, [who.personId]);
  if (!standing || standing.status || standing.deceased) return;
  const contacts = await contactsByDigest(ctx.db, tx, ctx.keys.master.digest(parsed.from.number));
  const contact = contacts.find(({ personId }) => personId === who.personId);
  if (!contact) return;
  const { confirm: step } = STEP_BESIDE;
  // One id for each day: the second one collides with the first.
  const turn = Math.max(0, Math.floor((now.getTime() - round.openedAt.getTime()) / DAY_MS));
  const status = parsed.answer.kind === 'status' ? parsed.answer.status : null;
  await tx
    .insert(ctx.db.t.messages)
    .values({
      id: messageId(round.no, contact.id, step, turn),
      roundId: round.id,
      personId: who.personId,
      contactPointId: contact.id,
      channel: MEDIA.sms.channel,
      purpose: 'confirm',
      priority: PRIORITY.confirm,
      about: status ? { kind: 'answer', status, claimed: true } : null,
      step,
      turn,
      state: 'waiting',
      queue: contact.queue,
      dueAt: now,
    })
    .onConflictDoNothing();
}

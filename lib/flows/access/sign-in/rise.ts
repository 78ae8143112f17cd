import type { Handle } from '#db/db.ts';
import { deleteSession } from '#db/stores/access/sessions.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import type { Proof } from '#lib/domain/sign-in/sign-in.ts';
import type { Ctx } from '../../ctx.ts';
import { actorOf, openSession } from '../session.ts';

interface Rising {
  account: { id: string; login: string; name: string };
  proof: Proof;
  from: string;
  /** The session that ends with it. */
  before?: string | undefined;
  /** When the proof was shown; now, where we saw it ourselves. */
  confirmedAt?: Date;
}

/** Lets somebody in under a new token; what they had before counts no more. */
export async function rise(
  ctx: Ctx,
  tx: Handle,
  { account, proof, from, before, confirmedAt }: Rising,
): Promise<string> {
  if (before) await deleteSession(ctx.db, tx, before);
  const token = await openSession(ctx, tx, { accountId: account.id, proof, confirmedAt });
  await recordAct(ctx.db, tx, {
    at: ctx.clock.now(),
    actor: actorOf(account),
    act: 'session.open',
    subject: account.id,
    details: { proof, from },
  });
  return token;
}

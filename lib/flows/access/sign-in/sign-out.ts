import { deleteSession } from '#db/stores/access/sessions.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import type { Ctx } from '../../ctx.ts';
import { actorOf, type Session } from '../session.ts';

/** Ends the session; its token opens nothing any more, wherever it was copied to. */
export async function signOut(ctx: Ctx, { hash, account }: Session): Promise<void> {
  await ctx.db.write(async (tx) => {
    await deleteSession(ctx.db, tx, hash);
    const act = {
      at: ctx.clock.now(),
      actor: actorOf(account),
      act: 'session.close',
      subject: account.id,
      details: {},
    };
    await recordAct(ctx.db, tx, act);
  });
}

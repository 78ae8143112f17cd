import { lockOfficialAccount, updateOfficialAccount } from '#db/stores/notices/official-accounts.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import type { Ctx } from '../ctx.ts';
import { checkOf } from './check-of.ts';

export const CHECK_ANSWERS = ['ours', 'not_ours'] as const;
export type CheckAnswer = (typeof CHECK_ANSWERS)[number];

/**
 * Notes what owner or deputy say of their account. A doubt stays until headquarters has looked into it, whatever the other one says;
 * it takes nothing off the public list by itself. Null for a link that is none.
 */
export async function answerCheck(ctx: Ctx, key: string, answer: CheckAnswer): Promise<'noted' | null> {
  const asked = await checkOf(ctx, key);
  if (!asked) return null;
  const at = ctx.clock.now();
  const { name, employeeNumber } = asked.person;
  const by = `${name} [${employeeNumber}]`;
  const { id } = asked.account;
  return ctx.db.write(async (tx) => {
    const account = await lockOfficialAccount(ctx.db, tx, id);
    if (account?.state !== 'active') return null;
    const set = answer === 'ours' ? { checkedAt: at, checkedBy: by } : { doubtedAt: at, doubtedBy: by };
    await updateOfficialAccount(ctx.db, tx, id, set);
    const { network, handle } = account;
    const act = answer === 'ours' ? 'official.confirm' : 'official.doubt';
    await recordAct(ctx.db, tx, { at, actor: by, act, subject: id, details: { network, handle } });
    return 'noted';
  });
}

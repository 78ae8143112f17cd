import {
  lockOfficialAccount,
  type OfficialAccountRow,
  updateOfficialAccount,
} from '#db/stores/notices/official-accounts.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { Problem } from '#lib/base/problem.ts';
import type { AccountState } from '#lib/domain/official-account/official-account.ts';
import type { Ctx } from '../ctx.ts';

/** What can be said of an account: it may open, it may not, it is still ours, it is closed. */
export const ACCOUNT_WORDS = ['approve', 'refuse', 'check', 'close'] as const;
export type AccountWord = (typeof ACCOUNT_WORDS)[number];

const FROM: Record<AccountWord, readonly AccountState[]> = {
  approve: ['asked', 'refused', 'closed'],
  refuse: ['asked'],
  check: ['active'],
  close: ['active'],
};

/** Somebody's word on an account of the register. Throws `official.own` for who asked for it, `official.changed` when it stands elsewhere by now. */
export async function settleAccount(ctx: Ctx, id: string, word: AccountWord, by: string): Promise<void> {
  const at = ctx.clock.now();
  await ctx.db.write(async (tx) => {
    const account = await lockOfficialAccount(ctx.db, tx, id);
    if (!account || !FROM[word].includes(account.state)) throw new Problem('official.changed');
    if (word === 'approve' && account.askedBy === by) throw new Problem('official.own');
    await updateOfficialAccount(ctx.db, tx, id, changeOf(word, by, at));
    const { network, handle } = account;
    await recordAct(ctx.db, tx, { at, actor: by, act: `official.${word}`, subject: id, details: { network, handle } });
  });
}

/** Headquarters has looked into what owner or deputy said. */
const NO_DOUBT = { doubtedAt: null, doubtedBy: null };

function changeOf(word: AccountWord, by: string, at: Date): Partial<OfficialAccountRow> {
  switch (word) {
    case 'approve':
      return { state: 'active', decidedBy: by, decidedAt: at, checkedAt: at, checkedBy: by, ...NO_DOUBT };
    case 'refuse':
      return { state: 'refused', decidedBy: by, decidedAt: at };
    case 'check':
      return { checkedAt: at, checkedBy: by, ...NO_DOUBT };
    case 'close':
      return { state: 'closed', decidedBy: by, decidedAt: at };
  }
}

import type { Handle } from '#db/db.ts';
import { insertNewMessages } from '#db/stores/messages/messages.ts';
import { lockOfficialAccount, officialAccounts, updateOfficialAccount } from '#db/stores/notices/official-accounts.ts';
import { firstMails } from '#db/stores/people/contact-points.ts';
import { findPeopleByNumber } from '#db/stores/people/people.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { MEDIA } from '#lib/domain/ladder.ts';
import { NO_ROUND, PRIORITY, STEP_BESIDE } from '#lib/domain/message.ts';
import { isCheckDue } from '#lib/domain/official-account/official-account.ts';
import type { Ctx } from '../ctx.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const BY = 'anpi';

/** Asks owner and deputy by mail of each account that nobody has confirmed for the set time; each question once, in one commit with its mails. */
export async function askOwners(ctx: Ctx): Promise<void> {
  const everyMs = ctx.core.accountCheckDays * DAY_MS;
  if (!ctx.channels.has(MEDIA.mail.channel)) return;
  const due = (await officialAccounts(ctx.db)).filter((one) => isCheckDue(one, ctx.clock.now(), everyMs));
  for (const { id, ownerNumber, deputyNumber } of due) {
    const people = await findPeopleByNumber(ctx.db, [ownerNumber, deputyNumber]);
    const here = people.flatMap((person) => (person?.active ? [person.id] : []));
    const mails = await ctx.db.write((tx) => ask(ctx, tx, id, here, everyMs));
    if (mails === 0) ctx.log.warn('an official account, and nobody can be asked whether it is ours', { account: id });
  }
}

/** Gives to how many people it goes; null when somebody else has asked meanwhile. */
async function ask(
  ctx: Ctx,
  tx: Handle,
  id: string,
  people: readonly string[],
  everyMs: number,
): Promise<number | null> {
  const at = ctx.clock.now();
  const account = await lockOfficialAccount(ctx.db, tx, id);
  if (!account || !isCheckDue(account, at, everyMs)) return null;
  const rows = await mailsTo(ctx, tx, account.id, people, at);
  if (rows.length > 0) await insertNewMessages(ctx.db, tx, rows);
  await updateOfficialAccount(ctx.db, tx, id, { checkAskedAt: at });
  const { network, handle } = account;
  const details = { network, handle, mails: rows.length };
  await recordAct(ctx.db, tx, { at, actor: BY, act: 'official.ask_owner', subject: id, details });
  return rows.length;
}

async function mailsTo({ db }: Ctx, tx: Handle, accountId: string, people: readonly string[], at: Date) {
  const mails = await firstMails(db, tx, people);
  return [...mails].map(([personId, { id: contactPointId, queue }]) => ({
    id: `account.${accountId}.${contactPointId}.${at.getTime()}`,
    roundId: NO_ROUND,
    personId,
    contactPointId,
    channel: MEDIA.mail.channel,
    purpose: 'account' as const,
    priority: PRIORITY.account,
    about: { kind: 'account' as const, accountId },
    step: STEP_BESIDE.account,
    turn: 0,
    state: 'waiting' as const,
    queue,
    dueAt: at,
  }));
}

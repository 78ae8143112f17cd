import { insertOfficialAccount } from '#db/stores/notices/official-accounts.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { newId } from '#lib/base/ids.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Network } from '#lib/domain/official-account/official-account.ts';
import { nameOf } from '#lib/domain/official-account/read-pasted.ts';
import { skeleton } from '#lib/domain/official-account/skeleton.ts';
import type { Ctx } from '../ctx.ts';

export interface AccountRequest {
  network: Network;
  handle: string;
  address: string;
  department: string;
  /** Employee numbers of who answers for it, and of who does so in their absence. */
  ownerNumber: string;
  deputyNumber: string;
  purpose: string;
  /** A day, as in 2026-11-23; null when it is yet to be opened. */
  openedOn: string | null;
}

const LONGEST = 200;

/** Asks for an account to stand in the register; the public does not see it until somebody else approves it. Throws `official.incomplete`, `official.known`. */
export async function askForAccount(ctx: Ctx, request: AccountRequest, by: string): Promise<string> {
  const at = ctx.clock.now();
  const id = newId(at);
  const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  const { network, openedOn } = request;
  const handle = nameOf(tidy(request.handle));
  const said = {
    address: tidy(request.address),
    department: tidy(request.department),
    ownerNumber: tidy(request.ownerNumber),
    deputyNumber: tidy(request.deputyNumber),
    purpose: tidy(request.purpose),
  };
  if (handle === '' || Object.values(said).includes('') || !/^https?:\/\/|^mailto:/.test(said.address))
    throw new Problem('official.incomplete');
  if (said.ownerNumber === said.deputyNumber) throw new Problem('official.one_person');
  const day = openedOn !== null && /^\d{4}-\d\d-\d\d$/.test(openedOn) ? openedOn : null;
  const row = { id, network, handle, skeleton: skeleton(handle), ...said, openedOn: day, askedBy: by, askedAt: at };
  await ctx.db.write(async (tx) => {
    if (!(await insertOfficialAccount(ctx.db, tx, { ...row, state: 'asked' }))) throw new Problem('official.known');
    await recordAct(ctx.db, tx, { at, actor: by, act: 'official.ask', subject: id, details: { network, handle } });
  });
  return id;
}

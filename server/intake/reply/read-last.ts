import { type LastWord, lastWord } from '#db/stores/inbounds/reply-page.ts';
import type { Desk } from './desk.ts';
import type { ReplyFacts } from './read-facts.ts';

/** The newest answer of the person whose page this is, also one that the ledger has not read yet. */
export async function readLast({ ctx, justSaid }: Desk, facts: ReplyFacts): Promise<LastWord | null> {
  const ledger = facts.person.spoke ? await lastWord(ctx.db, facts.round.id, facts.person.id) : null;
  const here = justSaid.of(facts.token);
  return here && (!ledger || ledger.at < here.at) ? here : ledger;
}

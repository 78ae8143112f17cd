import type { Ctx } from '#lib/flows/ctx.ts';
import { takeInbounds } from '#lib/flows/reading/take-inbounds.ts';
import type { Desk } from '#server/intake/reply/desk.ts';
import { formRaw, nonceIn } from '#server/intake/reply/form-raw.ts';
import { readFacts } from '#server/intake/reply/read-facts.ts';
import { readFilled } from '#server/intake/reply/read-filled.ts';

/** What every side does with an answer, by the same code: whose link is it, is a status chosen, seal it, and one commit for it alone. */
export async function storeOne(ctx: Ctx, desk: Desk, token: string, bytes: Uint8Array): Promise<boolean> {
  const raw = formRaw(token, nonceIn(bytes), bytes, ctx.clock.now());
  const facts = await readFacts(desk, token, desk.people.recall);
  const { status } = await readFilled(ctx, raw);
  if (!facts || status === null) return false;
  await takeInbounds(ctx, [{ route: 'form', raw }]);
  return true;
}

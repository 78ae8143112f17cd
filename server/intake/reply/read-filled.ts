import type { Raw } from '#lib/domain/raw.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { type Filled, NOTHING } from '../look/form.ts';

/** What the ledger will read in this form, by the very parser of its road. */
export async function readFilled(ctx: Pick<Ctx, 'routes'>, raw: Raw, route = 'form'): Promise<Filled> {
  const parsed = await ctx.routes.get(route)?.parse(raw, { sent: [], replyDomains: [] });
  if (parsed?.kind !== 'reply') return NOTHING;
  const status = parsed.answer.kind === 'status' ? parsed.answer.status : null;
  return status === null && Object.keys(parsed.extras).length === 0 ? NOTHING : { status, extras: parsed.extras };
}

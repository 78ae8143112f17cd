import type { OwnAnswer } from '#lib/domain/question/own-answer.ts';
import { readOwnAnswers, withMeanings } from '#lib/domain/question/read-own-answers.ts';
import type { Raw } from '#lib/domain/raw.ts';
import type { Round } from '#lib/domain/round.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { type Filled, NOTHING } from '../look/form.ts';

/** What the ledger will read in this form, by the very parser of its road. */
export async function readFilled(ctx: Pick<Ctx, 'routes'>, raw: Raw, route = 'form'): Promise<Filled> {
  const parsed = await ctx.routes.get(route)?.parse(raw, { sent: [], replyDomains: [] });
  if (parsed?.kind !== 'reply') return NOTHING;
  const status = parsed.answer.kind === 'status' ? parsed.answer.status : null;
  const { extras, own = {} } = parsed;
  const isEmpty = status === null && Object.keys({ ...extras, ...own }).length === 0;
  return isEmpty ? NOTHING : { status, extras, own };
}

/** What a filled form says in this round: its own answers, and the status with what they mean. */
export function saidIn(
  round: Round | null | undefined,
  { status, own }: Filled & { status: Status },
): { status: Status; answers: OwnAnswer[] } {
  const questions = round?.questions ?? [];
  const answers = readOwnAnswers(questions, own);
  return { status: withMeanings(status, questions, answers), answers };
}

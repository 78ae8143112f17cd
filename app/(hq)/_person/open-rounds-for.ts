import type { Language } from '#lib/domain/person.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { roundsForNow } from '#lib/flows/replies/enter-for-person.ts';
import type { ProxyTyping } from './proxy-state.ts';

/** The rounds in which an answer that is entered now counts, as the form names them. */
export async function openRoundsFor(ctx: Ctx, language: Language): Promise<ProxyTyping['rounds']> {
  const rounds = await roundsForNow(ctx);
  return rounds.map(({ id, kind, wording }) => ({ id, kind, title: wording[language].title }));
}

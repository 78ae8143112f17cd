import { type Say, say } from '#app/_ui/say.ts';
import type { Language } from '#lib/domain/person.ts';
import { type Shared, sharedCtx } from '#lib/shared-ctx.ts';
import { viewerLanguage } from './viewer-language.ts';

/** What every screen starts from. */
export interface Viewer extends Shared {
  language: Language;
  say: Say;
  now: Date;
}

export async function viewer(): Promise<Viewer> {
  const shared = sharedCtx();
  const language = await viewerLanguage();
  return { ...shared, language, say: say(language, shared.ctx.core.timeZone), now: shared.ctx.clock.now() };
}

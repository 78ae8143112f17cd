import type { Language } from '#lib/domain/person.ts';
import everything from './ja/settings/everything.ts';
import mail from './ja/settings/mail.ts';
import phones from './ja/settings/phones.ts';
import posts from './ja/settings/posts.ts';
import rounds from './ja/settings/rounds.ts';

const JAPANESE: Readonly<Record<string, string>> = { ...everything, ...rounds, ...mail, ...phones, ...posts };

/** What a setting is for; in English as it stands beside its declaration, which also makes `.env.example`. */
export const settingSentence = (language: Language, { env, doc }: { env: string; doc: string }): string =>
  language === 'ja' ? (JAPANESE[env] ?? doc) : doc;

/** The settings that have a Japanese sentence. */
export const TOLD_IN_JAPANESE: readonly string[] = Object.keys(JAPANESE);

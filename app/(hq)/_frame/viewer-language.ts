import { cookies, headers } from 'next/headers';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';

export const LANGUAGE_COOKIE = 'lang';

const languageOf = (text: string | undefined): Language | undefined =>
  LANGUAGES.find((language) => text?.trim().toLowerCase().startsWith(language));

/** What the viewer chose, else the first of the browser's languages that we speak, else Japanese. */
export async function viewerLanguage(): Promise<Language> {
  const chosen = languageOf((await cookies()).get(LANGUAGE_COOKIE)?.value);
  if (chosen) return chosen;
  const wanted = ((await headers()).get('accept-language') ?? '').split(',').map((part) => languageOf(part));
  return wanted.find((language) => language !== undefined) ?? 'ja';
}

'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { LANGUAGES } from '#lib/domain/person.ts';
import { ownPath } from './own-path.ts';
import { LANGUAGE_COOKIE } from './viewer-language.ts';

const YEAR_S = 365 * 24 * 60 * 60;

/** Remembers the language of this browser and shows the same page again. */
export async function changeLanguage(form: FormData): Promise<void> {
  const language = LANGUAGES.find((value) => value === form.get('language'));
  if (language) {
    (await cookies()).set(LANGUAGE_COOKIE, language, { maxAge: YEAR_S, httpOnly: true, sameSite: 'lax', path: '/' });
  }
  redirect(ownPath(form.get('back')));
}

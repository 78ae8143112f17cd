import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import type { Take } from '#lib/flows/take-and-read.ts';
import { createFormPage, type FormSheet } from '../look/form-page.ts';
import { unknownPage } from '../look/unknown-page.ts';
import { type Words, wordsOf } from '../look/words.ts';
import type { Page } from '../send-page.ts';

/** All that answers personal links, made ready once. */
export interface Desk {
  ctx: Ctx;
  take: Take;
  words: Record<Language, Words>;
  formPage: Record<Language, (sheet: FormSheet) => string>;
  /** The same for every bad token, so that nothing can be learned from it. */
  unknown: Page;
}

/** For those who meet a failure at rush hour: seconds to wait. */
export const RETRY_AFTER = { 'retry-after': '5' };

export const FIRST_LANGUAGE: Language = 'ja';

export function createDesk(ctx: Ctx, take: Take): Desk {
  const words = { ja: wordsOf('ja', ctx.core), en: wordsOf('en', ctx.core) };
  return {
    ctx,
    take,
    words,
    formPage: { ja: createFormPage(words.ja), en: createFormPage(words.en) },
    unknown: { status: 404, html: unknownPage(LANGUAGES.map((language) => words[language])) },
  };
}

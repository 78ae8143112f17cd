import type { RoundRow } from '#db/stores/rounds/rounds.ts';
import { roundsByNo } from '#db/stores/rounds/rounds-by-no.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import type { Take } from '#lib/flows/reading/take-and-read.ts';
import { createFormPage, type FormSheet } from '../look/form-page.ts';
import { unknownPage } from '../look/unknown-page.ts';
import { VOICES, type Voice } from '../look/voices.ts';
import { type Words, wordsOf } from '../look/words.ts';
import type { Piece } from '../press.ts';
import type { Page } from '../send-page.ts';
import { createJustSaid, type JustSaid } from './just-said.ts';
import { createKnownPeople, type KnownPeople } from './known-people.ts';

/** All that answers personal links, made ready once. */
export interface Desk {
  ctx: Ctx;
  take: Take;
  justSaid: JustSaid;
  people: KnownPeople;
  /** Of this number, as the last commit left it. */
  roundOfNo(no: number): Promise<RoundRow | undefined>;
  words: Record<Voice, Words>;
  formPage: Record<Voice, (sheet: FormSheet) => Piece[]>;
  /** The same for every bad token, so that nothing can be learned from it. */
  unknown: Page;
}

/** For those who meet a failure at rush hour: seconds to wait. */
export const RETRY_AFTER = { 'retry-after': '5' };

export const FIRST_VOICE: Voice = 'ja';

export function createDesk(ctx: Ctx, take: Take): Desk {
  const words = inEveryVoice((voice) => wordsOf(voice, ctx.core));
  return {
    ctx,
    take,
    justSaid: createJustSaid(),
    people: createKnownPeople(ctx.db),
    roundOfNo: roundsByNo(ctx.db),
    words,
    formPage: inEveryVoice((voice) => createFormPage(words[voice])),
    unknown: { status: 404, body: unknownPage(VOICES.map((voice) => words[voice])) },
  };
}

function inEveryVoice<T>(make: (voice: Voice) => T): Record<Voice, T> {
  return { ja: make('ja'), en: make('en'), easy: make('easy') };
}

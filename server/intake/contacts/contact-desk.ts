import { countTries, type Tries } from '#lib/base/count-tries.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import type { Voice } from '../look/voices.ts';
import { type ContactWords, contactWordsOf } from './look/contact-words.ts';

const WINDOW_MS = 15 * 60_000;
/** In a quarter of an hour: asked for one number, and from one network. Whole carriers share an address. */
const MOST = { number: 5, network: 300 } as const;
const MOST_KEPT = 100_000;

/** All that answers employees about their contact points, made ready once. */
export interface ContactDesk {
  ctx: Ctx;
  tries: Tries<keyof typeof MOST>;
  words: Record<Voice, ContactWords>;
}

export const createContactDesk = (ctx: Ctx): ContactDesk => ({
  ctx,
  tries: countTries(ctx.clock, MOST, WINDOW_MS, MOST_KEPT),
  words: {
    ja: contactWordsOf('ja', ctx.core),
    en: contactWordsOf('en', ctx.core),
    easy: contactWordsOf('easy', ctx.core),
  },
});

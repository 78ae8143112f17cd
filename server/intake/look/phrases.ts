import { type Area, translate } from '#lib/text/translate.ts';
import { translateEasily } from '#lib/text/translate-easily.ts';
import type { Voice } from './voices.ts';

export type Key<A extends Area> = Parameters<ReturnType<typeof translate<A>>>[0];

/** Says one text of an area; arguments are plain text that stands where the text says. */
export type Say<A extends Area> = (key: Key<A>, args?: Readonly<Record<string, string>>) => string;

const SLOT = '\0';

export const translatorOf = <A extends Area>(voice: Voice, area: A): ReturnType<typeof translate<A>> =>
  voice === 'easy' ? translateEasily(area) : translate(voice, area);

/** The texts of one area, each worked out once and then only filled in: pages of the rush hour are made of them. */
export function phrasesOf<A extends Area>(voice: Voice, area: A): Say<A> {
  // Safe: arguments are text, which every text takes.
  const t = translatorOf(voice, area) as unknown as Say<A>;
  const kept = new Map<string, string[]>();
  const workOut = (key: Key<A>, names: readonly string[]): string[] => {
    const slots = Object.fromEntries(names.map((name) => [name, SLOT + name + SLOT]));
    const parts = t(key, slots).split(SLOT);
    kept.set(key, parts);
    return parts;
  };
  return (key, args = {}) => {
    const parts = kept.get(key) ?? workOut(key, Object.keys(args));
    return parts.length === 1 ? parts[0]! : parts.map((part, at) => (at % 2 === 0 ? part : args[part])).join('');
  };
}

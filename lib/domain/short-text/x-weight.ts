import { type Span, urlsIn } from './x-urls.ts';

export const X_LIMIT = 280;

const SCALE = 100;
const HEAVY = 200;
const URL_LENGTH = 23;
/** Code points that weigh half of what all others do (configuration v3 of X's parser). */
const LIGHT: readonly (readonly [number, number])[] = [
  [0, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
];
// As a string: the v flag is younger than some tools that read this file.
const EMOJI = /[#*0-9]\uFE0F?\u20E3|\p{RGI_Emoji}/gv;

/** How long X finds a text: NFC; Latin 1, Japanese 2, an emoji 2 whatever it is made of, a link 23. More than `X_LIMIT` is refused. */
export function xWeight(text: string): number {
  const normal = text.normalize('NFC');
  const urls = urlsIn(normal);
  const emoji = [...normal.matchAll(EMOJI)].map(({ 0: { length }, index }) => ({ from: index, to: index + length }));
  const links = new Map(urls.map((span) => [span.from, { ...span, weight: URL_LENGTH * SCALE }]));
  const signs = new Map(emoji.map((span) => [span.from, { ...span, weight: HEAVY }]));
  let weight = 0;
  for (let at = 0; at < normal.length; ) {
    const piece: (Span & { weight: number }) | undefined = links.get(at) ?? signs.get(at);
    const code = normal.codePointAt(at) ?? 0;
    weight += piece?.weight ?? weightOf(code);
    at = piece?.to ?? at + (code > 0xffff ? 2 : 1);
  }
  return Math.floor(weight / SCALE);
}

const weightOf = (code: number): number =>
  LIGHT.some(([first, last]) => code >= first && code <= last) ? SCALE : HEAVY;

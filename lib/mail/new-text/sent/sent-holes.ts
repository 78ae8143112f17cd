const LINK = /^https?:\/\/\S{1,500}\/$/;
const MAX_GREETING = 12;
const MAX_LINE = 60;

/** Our links up to the token, in lower case: we know our mails without it. */
export const linksIn = (lines: readonly string[]): string[] => [
  ...new Set(lines.map((line) => line.toLowerCase()).filter((line) => LINK.test(line))),
];

/** The line without the tokens that stand behind our links. */
export function withoutTokens(line: string, links: readonly string[]): string {
  if (!line.includes('://')) return line;
  let rest = line.toLowerCase();
  for (const link of links)
    rest = rest
      .split(link)
      .map((piece, at) => (at === 0 ? piece : piece.replace(/^[\w-]{1,100}/, '')))
      .join(link);
  return rest;
}

/** `田中 太郎 さん` right above the rest of our mail, where we know the greeting only as `さん`. `words` is the line squeezed. */
export const isGreeting = (line: string, words: string, greeting: string): boolean =>
  greeting !== '' &&
  greeting.length <= MAX_GREETING &&
  line.length <= MAX_LINE &&
  !/[.。!?:、]/.test(line.slice(line.search(/\p{L}/u))) &&
  (words.startsWith(greeting) || words.endsWith(greeting));

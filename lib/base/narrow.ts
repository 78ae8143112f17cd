const UNSEEN = /[\s\p{Cf}]/u;

/** Full-width ASCII made plain, outer blanks and invisible characters taken off; nothing else changes. */
export const narrow = (typed: string): string =>
  trimUnseen(
    typed.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' '),
  );

/** Without blanks and invisible characters at its ends; in time that grows with the text, as a pattern with `+$` does not. */
export function trimUnseen(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && UNSEEN.test(text[start]!)) start++;
  while (end > start && UNSEEN.test(text[end - 1]!)) end--;
  return text.slice(start, end);
}

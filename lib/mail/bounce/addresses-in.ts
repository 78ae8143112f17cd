export interface FoundAddress {
  address: string;
  index: number;
}

const LOCAL = /[^\s<>()[\]{},;:"'|&=（）［］｛｝【】「」『』《》、。，；：]/;
const ASCII = /[!-~]/;
const DOMAIN = /[A-Za-z0-9._-]/;
const ENDS = /[A-Za-z0-9]/;
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 252;

/** What stands around each at sign as an address does; found from the sign outwards, so that no text takes long. */
export function addressesIn(text: string): FoundAddress[] {
  const found: FoundAddress[] = [];
  let free = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > Math.max(free, at - LONGEST_LOCAL) && LOCAL.test(text[start - 1]!)) start--;
    // Words of a language without blanks run into the address: only its last stretch is one.
    if (ASCII.test(text[at - 1] ?? ''))
      for (let i = at - 1; i >= start; i--) if (!ASCII.test(text[i]!)) start = Math.max(start, i + 1);
    let end = at + 1;
    while (end < Math.min(text.length, at + LONGEST_DOMAIN) && DOMAIN.test(text[end]!)) end++;
    while (end > at + 1 && !ENDS.test(text[end - 1]!)) end--;
    if (start === at || end === at + 1 || !ENDS.test(text[at + 1]!) || text[end] === '@') continue;
    found.push({ address: text.slice(start, end), index: start });
    free = end;
  }
  return found;
}

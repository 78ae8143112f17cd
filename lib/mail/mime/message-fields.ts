const MAX_IDS = 100;
const OLDEST_MS = Date.UTC(2000, 0, 1);
const NEWEST_MS = Date.UTC(2100, 0, 1);

/** Message ids of a header, without brackets. */
export function messageIds(raw: string): string[] {
  const bracketed = [...raw.slice(0, 20_000).matchAll(/<([^<>\s]+)>/g)].map((found) => found[1]!);
  if (bracketed.length > 0) return bracketed.slice(0, MAX_IDS);
  return raw.trim() === '' ? [] : raw.trim().split(/\s+/).slice(0, 1);
}

/** When the mail says it was written; null for dates that cannot be read or lie outside this century. */
export function saidAt(raw: string): Date | null {
  const text = raw
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\bJST\b/, '+0900')
    .trim();
  if (text === '' || text.length > 100) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) || ms < OLDEST_MS || ms > NEWEST_MS ? null : new Date(ms);
}

export type FetchText = (url: string) => Promise<string>;

const WITHIN_MS = 5_000;
const LONGEST = 64 * 1024;
const MOST_KEPT = 50;

/** The text at an address, of at most 64 KB and within 5 s, no redirect followed; throws on anything else. */
export const fetchText: FetchText = async (url) => {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(WITHIN_MS) });
  if (!response.ok || !response.body) throw new Error(`${new URL(url).host} answers ${response.status}`);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    size += part.length;
    if (size > LONGEST) throw new Error(`${new URL(url).host} sends more than ${LONGEST} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

export interface KeptTexts {
  known(url: string): string | undefined;
  /** Throws what the fetch throws; asked twice at once it fetches once. */
  fetch(url: string): Promise<void>;
}

/** Remembers what was fetched, for certificates that are named by every call. */
export function keepTexts(fetchText: FetchText): KeptTexts {
  const kept = new Map<string, string>();
  const underWay = new Map<string, Promise<void>>();
  const get = async (url: string): Promise<void> => {
    const text = await fetchText(url);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(url, text);
  };
  return {
    known: (url) => kept.get(url),
    fetch: (url) => {
      const running = underWay.get(url) ?? get(url).finally(() => underWay.delete(url));
      underWay.set(url, running);
      return running;
    },
  };
}

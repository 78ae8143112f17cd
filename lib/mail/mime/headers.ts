import { decodeHeader } from './header-words.ts';

const MAX_HEADERS = 500;
const MAX_VALUE = 20_000;

export interface Header {
  /** Lower case. */
  name: string;
  /** Unfolded, still in Latin-1. */
  raw: string;
}

/** The headers of one part in their order, with the questions that readers ask of them. */
export class Headers {
  readonly list: readonly Header[];
  readonly #byName: ReadonlyMap<string, readonly Header[]>;

  constructor(list: readonly Header[]) {
    this.list = list;
    this.#byName = Map.groupBy(list, ({ name }) => name);
  }

  raw(name: string): string {
    return this.#byName.get(name)?.[0]?.raw ?? '';
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  all(name: string): string[] {
    return this.#byName.get(name)?.map(({ raw }) => raw) ?? [];
  }

  text(name: string): string {
    return decodeHeader(this.raw(name));
  }
}

/** Reads `Name: value` lines with their folded continuations; lines that are neither are skipped. */
export function parseHeaders(block: string): Headers {
  const list: Header[] = [];
  for (const line of block.split('\n', MAX_HEADERS * 4)) {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    const last = list.at(-1);
    // Some mailers forget to indent a parameter.
    const folded = text[0] === ' ' || text[0] === '\t' || (last?.raw.endsWith(';') && /^[a-z*]{1,30}=/i.test(text));
    if (last && folded) {
      if (last.raw.length < MAX_VALUE) last.raw += text;
      continue;
    }
    const colon = text.indexOf(':');
    const name = text.slice(0, Math.max(0, colon)).trimEnd();
    if (list.length >= MAX_HEADERS || !/^[\x21-\x39\x3b-\x7e]{1,100}$/.test(name)) continue;
    list.push({ name: name.toLowerCase(), raw: text.slice(colon + 1, colon + 1 + MAX_VALUE).trim() });
  }
  return new Headers(list);
}

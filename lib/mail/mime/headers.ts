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

  constructor(list: readonly Header[]) {
    this.list = list;
  }

  raw(name: string): string {
    return this.list.find((header) => header.name === name)?.raw ?? '';
  }

  has(name: string): boolean {
    return this.list.some((header) => header.name === name);
  }

  all(name: string): string[] {
    return this.list.filter((header) => header.name === name).map((header) => header.raw);
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
    const parameter = last?.raw.endsWith(';') && /^[a-z*]{1,30}=/i.test(text);
    if (last && (text[0] === ' ' || text[0] === '\t' || parameter)) {
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

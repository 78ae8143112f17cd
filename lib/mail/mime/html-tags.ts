import { list } from '#lib/domain/answer-text/list.ts';
export interface Tag {
  name: string;
  closing: boolean;
  /** `class`, `id` and `style` values, lower case, joined by blanks. */
  marks: string;
}

export type Token = { kind: 'text'; text: string } | { kind: 'tag'; tag: Tag };

const ATTRIBUTES = ['class', 'id', 'style'].map(
  (name) => new RegExp(`\\s${name}\\s{0,3}=\\s{0,3}("[^"]{0,500}|'[^']{0,500}|[^\\s"'>]{1,200})`, 'i'),
);
const RAW = list`
  style | script | title | head | noscript | template | xml
`;

/** HTML as text and tags in one pass; comments, styles and scripts are passed over. */
export function* htmlTokens(html: string): Generator<Token> {
  let at = 0;
  const unclosed = new Set<string>();
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) return yield { kind: 'text', text: html.slice(at) };
    if (open > at) yield { kind: 'text', text: html.slice(at, open) };
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    if (!/[a-z/!?]/i.test(html[open + 1] ?? '')) {
      yield { kind: 'text', text: '<' };
      at = open + 1;
      continue;
    }
    const close = html.indexOf('>', open);
    if (close < 0) return;
    const tag = readTag(html.slice(open + 1, Math.min(close, open + 2000)));
    at = close + 1;
    yield { kind: 'tag', tag };
    if (!RAW.includes(tag.name) || tag.closing || unclosed.has(tag.name)) continue;
    const end = afterRaw(html, tag.name, at);
    if (end === null) unclosed.add(tag.name);
    else at = end;
  }
}

function readTag(inside: string): Tag {
  const closing = inside.startsWith('/');
  const body = closing ? inside.slice(1) : inside;
  const name = (/^[a-z0-9:]{1,30}/i.exec(body)?.[0] ?? '').toLowerCase();
  const marks: string[] = [];
  for (const attribute of ATTRIBUTES) {
    const found = attribute.exec(body);
    if (found) marks.push(found[1]!.replace(/^["']/, '').toLowerCase());
  }
  return { name, closing, marks: marks.join(' ') };
}

function afterRaw(html: string, name: string, from: number): number | null {
  // A head that is never closed must not swallow the body.
  const ends = name === 'head' ? ['</head', '<body'] : [`</${name}`];
  const found = ends.map((end) => indexOfIgnoringCase(html, end, from)).filter((at) => at >= 0);
  return found.length === 0 ? null : Math.min(...found);
}

function indexOfIgnoringCase(html: string, needle: string, from: number): number {
  for (let at = html.indexOf(needle.slice(0, 2), from); at >= 0; at = html.indexOf(needle.slice(0, 2), at + 1))
    if (html.slice(at, at + needle.length).toLowerCase() === needle) return at;
  return -1;
}

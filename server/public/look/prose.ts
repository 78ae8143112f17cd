import { urlsIn } from '#lib/domain/short-text/x-urls.ts';
import { html, lines, type Markup } from '../../intake/look/markup.ts';

/** A text as typed: paragraphs at empty lines, links where an address with a scheme stands. */
export const proseOf = (text: string): Markup =>
  html`${text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => html`<p>${linked(paragraph)}</p>`)}`;

function linked(text: string): Markup {
  const parts: Markup[] = [];
  let at = 0;
  for (const { from, to } of urlsIn(text)) {
    const url = text.slice(from, to);
    if (!/^https?:/i.test(url)) continue;
    parts.push(lines(text.slice(at, from)), html`<a href="${url}">${url}</a>`);
    at = to;
  }
  return html`${[...parts, lines(text.slice(at))]}`;
}

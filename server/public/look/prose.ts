import { type Span, urlsIn } from '#lib/domain/short-text/x-urls.ts';
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
  for (const { from, to } of addressesIn(text)) {
    const url = text.slice(from, to);
    parts.push(lines(text.slice(at, from)), html`<a href="${url}">${url}</a>`);
    at = to;
  }
  return html`${[...parts, lines(text.slice(at))]}`;
}

/** Machines of a company's own have names without a dot, which X takes for no link. */
const OWN_MACHINE = /https?:\/\/[a-z0-9-]+(?![\w-]|\.\w)(?::\d+)?(?:\/(?:[\w./~%?=&#-]*[\w/=-])?)?/gi;

function addressesIn(text: string): Span[] {
  const known = urlsIn(text).filter(({ from }) => /^https?:/i.test(text.slice(from)));
  const own = [...text.matchAll(OWN_MACHINE)].map(({ 0: url, index }) => ({ from: index, to: index + url.length }));
  const free = own.filter(({ from, to }) => !known.some((span) => from < span.to && to > span.from));
  return [...known, ...free].sort((a, b) => a.from - b.from);
}

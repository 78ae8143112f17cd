import type { Language } from '#lib/domain/person.ts';
import { escapeHtml } from '#lib/text/escape-html.ts';
import type { ComposedMail } from './compose-mail.ts';

export interface PlainMail {
  language: Language;
  subject: string;
  /** Paragraphs before the link. */
  blocks: readonly string[];
  link?: { url: string; button: string };
  /** Paragraphs after it. */
  after?: readonly string[];
}

/** A short mail: the same words as plain text and as a small HTML part. Pure. */
export function plainMail({ language, subject, blocks, link, after = [] }: PlainMail): ComposedMail {
  const p = (text: string) => `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;
  const shown = link ? escapeHtml(link.url) : '';
  const anchor = link ? `<p><a href="${shown}">${escapeHtml(link.button)}</a><br>${shown}</p>` : '';
  const open = `<!doctype html><html lang="${language}"><body style="font:16px/1.6 sans-serif;max-width:32em">`;
  return {
    subject,
    text: `${[...blocks, ...(link ? [link.url] : []), ...after].join('\n\n')}\n`,
    html: [open, ...blocks.map(p), anchor, ...after.map(p), '</body></html>'].join('\n'),
  };
}

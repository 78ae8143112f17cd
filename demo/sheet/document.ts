import { readFileSync } from 'node:fs';
import type { Language } from '../company/person.ts';
import { en } from '../text/en.ts';
import { ja, type Text } from '../text/ja.ts';

export const TEXTS: Record<Language, Text> = { ja, en };

const STYLES = ['tokens', 'base', 'button', 'field'].map((name) => `../../app/_ui/styles/${name}.css`);
const LOOKS = ['./look.css', '../mailbox-page/look.css', '../timelines/look.css'];
const style = [...STYLES, ...LOOKS].map((path) => readFileSync(new URL(path, import.meta.url), 'utf8')).join('\n');

/** Where else to look in the demo. */
export type Corner = 'board' | 'mailboxes' | 'x' | 'line' | 'slack';
export type Corners = Readonly<Partial<Record<Corner, string>>>;

export interface Sheet {
  language: Language;
  title: string;
  here: Corner;
  corners: Corners;
  /** This page in the other language. */
  other: string;
  /** HTML. */
  body: string;
}

/** A page of the demo that stands beside the program, in the program's own dress, with ways to the other ones. */
export function documentOf({ language, title, here, corners, other, body }: Sheet): string {
  const t = TEXTS[language];
  const links = Object.entries(corners).map(([corner, url]) => {
    const current = corner === here ? ' aria-current="page"' : '';
    const address = corner === 'board' ? url : `${url}/?lang=${language}`;
    return `<a href="${htmlText(address)}"${current}>${t.corners[corner as Corner]}</a>`;
  });
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${htmlText(title)}</title><style>${style}</style></head>
<body>
<header class="slab"><div class="top"><h1>${htmlText(title)}</h1><nav aria-label="${t.elsewhere}">${links.join('')}</nav><a href="${htmlText(other)}" lang="${language === 'ja' ? 'en' : 'ja'}">${t.language}</a></div></header>
<main class="page">${body}</main>
</body>
</html>
`;
}

/** The headers of such a page: it loads nothing from anywhere. */
export const SHEET_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  'cache-control': 'no-store',
};

/** As the address asks for, else as the browser does. */
export function languageAsked(query: URLSearchParams, accepted: string | undefined): Language {
  const asked = query.get('lang') ?? accepted ?? 'ja';
  return asked.startsWith('en') ? 'en' : 'ja';
}

export const htmlText = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

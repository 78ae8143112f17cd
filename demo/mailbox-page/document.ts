import { readFileSync } from 'node:fs';
import type { Language } from '../company/person.ts';
import { en } from '../text/en.ts';
import { ja, type Text } from '../text/ja.ts';

export const TEXTS: Record<Language, Text> = { ja, en };

const STYLES = ['tokens', 'base', 'button', 'field'].map((name) => `../../app/_ui/styles/${name}.css`);
const style = [...STYLES, './look.css'].map((path) => readFileSync(new URL(path, import.meta.url), 'utf8')).join('\n');

export interface Sheet {
  language: Language;
  title: string;
  boardUrl: string;
  /** This page in the other language. */
  other: string;
  /** HTML. */
  body: string;
}

export function documentOf({ language, title, boardUrl, other, body }: Sheet): string {
  const t = TEXTS[language];
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${htmlText(title)}</title><style>${style}</style></head>
<body>
<header class="slab"><div class="top"><h1>${htmlText(title)}</h1><a href="${htmlText(boardUrl)}">${t.board}</a><a href="${htmlText(other)}" lang="${language === 'ja' ? 'en' : 'ja'}">${t.language}</a></div></header>
<main class="page">${body}</main>
</body>
</html>
`;
}

export const htmlText = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

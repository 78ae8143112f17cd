import { plainText } from '../roads/html-form.ts';
import type { Desk } from './desk.ts';

/** A page as a viewer at a desk of headquarters, without script, reads it. Throws on every answer but 200. */
export async function openPage({ cookie }: Desk, url: string): Promise<string> {
  const response = await fetch(url, { headers: { 'accept-language': 'ja', cookie }, redirect: 'manual' });
  const html = await response.text();
  if (response.status !== 200) throw new Error(`GET ${url}: ${response.status}`);
  // React parts neighbouring texts by empty comments.
  return html.replace(/<!-- -->/g, '').replace(/<script\b[\s\S]*?<\/script>/gi, '');
}

export const textOf = (html: string): string => plainText(html.replace(/<[^>]*>/g, '')).trim();

/** `1,284` as a number. Throws on what is none, so that a changed page is never read as zero. */
export function numberIn(html: string): number {
  const text = textOf(html).normalize('NFKC').replace(/,/g, '');
  if (!/^\d+$/.test(text)) throw new Error(`no number: ${text.slice(0, 60)}`);
  return Number(text);
}

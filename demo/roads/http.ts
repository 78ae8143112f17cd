import type { HtmlForm } from './html-form.ts';
import { TryAgain } from './patience.ts';

const TIMEOUT_MS = 30_000;

export interface Page {
  /** After redirects. */
  url: string;
  html: string;
}

/** A page as a browser gets it. Throws TryAgain where the server puts it off, and on every other refusal. */
export async function getPage(url: string, cookie = ''): Promise<Page> {
  const response = await fetch(url, {
    headers: { 'accept-language': 'ja', cookie },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return taken(response, `GET ${url}`);
}

/** Presses the button of a form; gives the page that comes back. */
export async function pressButton(
  pageUrl: string,
  form: HtmlForm,
  fields: Record<string, string | readonly string[] | undefined>,
  cookie = '',
): Promise<Page> {
  const url = new URL(form.action, pageUrl).href;
  const filledIn = Object.entries(fields).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  const entries = [...form.hidden, ...filledIn];
  let body: FormData | URLSearchParams;
  if (form.multipart) {
    body = new FormData();
    for (const [name, value] of entries) body.append(name, value);
  } else body = new URLSearchParams(entries);
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'accept-language': 'ja', origin: new URL(pageUrl).origin, referer: pageUrl, cookie },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return taken(response, `POST ${url}`);
}

async function taken(response: Response, what: string): Promise<Page> {
  const html = await response.text();
  if (response.status === 429 || response.status === 503) throw new TryAgain(`${what}: ${response.status}`);
  if (!response.ok) throw new Error(`${what}: ${response.status} ${html.slice(0, 200)}`);
  return { url: response.url, html };
}

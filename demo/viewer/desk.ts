import { type HtmlForm, postForms } from '../roads/html-form.ts';
import { anpi } from '../site/anpi.ts';
import type { Site } from '../site/site.ts';

export const LOGIN = 'honbu';
export const PASSWORD = 'kasa-to-mikazuki-no-yoru';

/** A place at headquarters: what the browser there sends along. */
export interface Desk {
  cookie: string;
}

/** Makes an account as an operator would, and follows its set-up link as the invited person does. */
export async function takeDesk(site: Site): Promise<Desk> {
  const named = ['--login', LOGIN, '--name', '災害対策本部', '--role', 'admin'];
  const link = linkIn(await anpi(site, 'account', 'create', ...named, '--by', '人事部'));
  const page = await fetch(link, { headers: { 'accept-language': 'ja' } });
  const form = postForms(await page.text()).find(({ names }) => names.has('password'));
  if (!form) throw new Error(`nothing to fill in behind ${link}`);
  return { cookie: await press(link, form) };
}

/** A link that opens the board at once, for whoever looks at the demo. */
export const signInLink = async (site: Site): Promise<string> =>
  linkIn(await anpi(site, 'account', 'sign-in-link', LOGIN, '--by', '人事部'));

async function press(link: string, form: HtmlForm): Promise<string> {
  const body = new FormData();
  for (const [name, value] of form.hidden) body.append(name, value);
  body.append('password', PASSWORD);
  body.append('password2', PASSWORD);
  const headers = { origin: new URL(link).origin, accept: 'text/html' };
  const response = await fetch(link, { method: 'POST', body, headers, redirect: 'manual' });
  const cookie = response.headers.getSetCookie().find((text) => text.startsWith('anpi='));
  if (!cookie) throw new Error(`the set-up link let nobody in: ${response.status}`);
  return cookie.split(';')[0]!;
}

function linkIn(told: string): string {
  const link = /https?:\/\/\S+/.exec(told)?.[0];
  if (!link) throw new Error(`no link in: ${told}`);
  return link;
}

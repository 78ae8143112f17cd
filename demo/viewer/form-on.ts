import { type HtmlForm, postForms } from '../roads/html-form.ts';
import { getPage } from '../roads/http.ts';
import type { Desk } from './desk.ts';

/** The first form of a page at headquarters that `fits`. Throws where there is none. */
export async function formOn(page: string, { cookie }: Desk, fits: (form: HtmlForm) => boolean): Promise<HtmlForm> {
  const form = postForms((await getPage(page, cookie)).html).find(fits);
  if (!form) throw new Error(`no such form on ${page}`);
  return form;
}

/** What a hidden field of a form holds; undefined when it has none of this name. */
export const hiddenIn = ({ hidden }: HtmlForm, name: string): string | undefined =>
  hidden.find(([one]) => one === name)?.[1];

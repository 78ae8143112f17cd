import type { Metadata } from 'next';
import { translate } from '#lib/text/translate.ts';
import { viewerLanguage } from '../../(hq)/_frame/viewer-language.ts';

export type AccessWords = ReturnType<typeof translate<'access'>>;

/** The texts of the way in, in the viewer's language. */
export const accessWords = async (): Promise<AccessWords> => translate(await viewerLanguage(), 'access');

/** The title of a page of the way in. */
export async function accessTitle(title: (t: AccessWords) => string): Promise<Metadata> {
  const language = await viewerLanguage();
  return { title: `${title(translate(language, 'access'))} | ${translate(language, 'common')('product')}` };
}

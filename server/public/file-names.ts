import type { Language } from '#lib/domain/person.ts';

/** Every page is a file beside the others, so that links hold on our server, on any other, and in a folder. */
export const indexFile = (language: Language): string => (language === 'ja' ? 'index.html' : `${language}.html`);
export const allFile = (language: Language): string => `notices${ending(language)}.html`;
export const noticeFile = (no: number, language: Language): string => `notice-${no}${ending(language)}.html`;
export const accountsFile = (language: Language): string => `accounts${ending(language)}.html`;
export const recoveryFile = (language: Language): string => `recovery${ending(language)}.html`;
export const atomFile = (language: Language): string => `feed${ending(language)}.xml`;
export const jsonFile = (language: Language): string => `feed${ending(language)}.json`;

const ending = (language: Language): string => (language === 'ja' ? '' : `.${language}`);

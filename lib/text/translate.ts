import { createTranslator } from 'use-intl/core';
import type { Language } from '#lib/domain/person.ts';
import en from './en.ts';
import ja from './ja.ts';

/** Every text that a person reads, by language and area; Japanese is the shape that the others must fill. */
export type Catalogue = typeof ja;
export type Area = keyof Catalogue;

const catalogues: Record<Language, Catalogue> = { ja, en };

export const catalogueOf = (language: Language): Catalogue => catalogues[language];

/** The texts of one area in one language, ICU arguments filled in; times are shown in `timeZone`. */
export const translate = <A extends Area>(language: Language, area: A, timeZone = 'Asia/Tokyo') =>
  createTranslator({ locale: language, messages: catalogues[language], namespace: area, timeZone });

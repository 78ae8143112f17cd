import { createTranslator } from 'use-intl/core';
import type { Language } from '#lib/domain/person.ts';
import en from '#lib/text/en/rounds.ts';
import ja from '#lib/text/ja/rounds.ts';

const texts = { ja: { rounds: ja }, en: { rounds: en } };

/** The words of the wizard alone: the whole catalogue would be a heavy load for a browser. */
export const roundWords = (language: Language) =>
  createTranslator({ locale: language, messages: texts[language], namespace: 'rounds' });

export type RoundWords = ReturnType<typeof roundWords>;

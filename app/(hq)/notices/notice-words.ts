import { createTranslator } from 'use-intl/core';
import type { Language } from '#lib/domain/person.ts';
import en from '#lib/text/en/notices.ts';
import ja from '#lib/text/ja/notices.ts';

const texts = { ja: { notices: ja }, en: { notices: en } };

/** The words of these screens alone: the whole catalogue would be a heavy load for a browser. */
export const noticeWords = (language: Language) =>
  createTranslator({ locale: language, messages: texts[language], namespace: 'notices' });

export type NoticeWords = ReturnType<typeof noticeWords>;

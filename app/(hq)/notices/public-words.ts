import { createTranslator } from 'use-intl/core';
import type { Topic } from '#lib/domain/notice/notice.ts';
import type { Language } from '#lib/domain/person.ts';
import en from '#lib/text/en/public.ts';
import ja from '#lib/text/ja/public.ts';

const texts = { ja, en };

/** A topic as the public page calls it. */
export const topicWord = (language: Language, topic: Topic): string =>
  createTranslator({ locale: language, messages: texts[language], namespace: 'topic' })(topic);

/** 【訓練】 as readers of this language see it. */
export const drillMark = (language: Language): string => texts[language].drillMark.trim();

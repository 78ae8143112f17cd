import { createTranslator } from 'use-intl/core';
import { easyPoster } from './easy/call.ts';
import contacts from './easy/contacts.ts';
import door from './easy/door.ts';
import reply from './easy/reply.ts';
import { type Area, type Catalogue, catalogueOf } from './translate.ts';

const easy: Catalogue = {
  ...catalogueOf('ja'),
  call: { ...catalogueOf('ja').call, page: easyPoster },
  contacts,
  door,
  reply,
  status: {
    ...catalogueOf('ja').status,
    safe: '無事（大丈夫）',
    minor: '少しのけが（軽傷）',
    serious: '大きなけが（重傷）',
    help: '助けてください（救助）',
  },
};

/** The texts of one area in やさしい日本語: short sentences in easy words, for employees to whom Japanese is new. */
export const translateEasily = <A extends Area>(area: A, timeZone = 'Asia/Tokyo') =>
  createTranslator({ locale: 'ja', messages: easy, namespace: area, timeZone });

import { OUR_SUBJECT } from '../our-mail.ts';
import { englishBlock, japaneseBlock, type Program, plain, quote, THREAD, US } from './program.ts';

const draft = { headers: THREAD, messageId: '<k8w3v2n1.1763859900000@android.example>' };
const samsungBlock = `差出人： ${US}\n日付： 2026/11/23 10:05 (GMT+09:00)\n宛先： tanaka@example.co.jp\n件名： ${OUR_SUBJECT}`;

/** Mail programs that come with Android phones, or are put on them. */
export const ANDROID: readonly Program[] = [
  plain(
    'android',
    'Android',
    (a, o) => `${a}\n\nAndroidから送信\n\n-------- 元のメッセージ --------\n${japaneseBlock}\n${o}`,
    draft,
  ),
  plain(
    'android',
    'Samsung',
    (a, o) => `${a}\n\nGalaxyから送信\n\n-------- 元のメッセージ --------\n${samsungBlock}\n\n${o}`,
    draft,
  ),
  plain(
    'android',
    'Samsung in English',
    (a, o) =>
      `${a}\n\n\nSent from my Galaxy\n\n\n-------- Original message --------\n${englishBlock.replace('Sent:', 'Date:')}\n\n${o}`,
    draft,
  ),
  plain(
    'android',
    'Xperia',
    (a, o) =>
      `${a}\n\nXperia™スマートフォンから送信されました\n\n---- ${US} さんは書きました ----\n\n${quote(o, '> ')}`,
    draft,
  ),
  plain(
    'android',
    'K-9 Mail',
    (a, o) =>
      `${a}\n\nAm 23. November 2026 10:05:12 MEZ schrieb ${US}:\n${quote(o, '>')}\n\n-- \nDiese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.`,
    draft,
  ),
  plain(
    'android',
    'Yahoo! mail app',
    (a, o) =>
      `${a}\n\nYahoo!メール - 無料で大容量 - Androidから送信\n\n\n2026年11月23日(月) 10:05 安否確認 <anpi@example.co.jp>:\n\n${quote(o, '> ')}`,
    draft,
  ),
  plain('android', 'Spark', (a, o) => `${a}\n\n2026年11月23日 10:05 +0900、${US}のメール:\n${quote(o, '> ')}`, draft),
];

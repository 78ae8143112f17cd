import { addressing, dateLine, htmlOf, quoted } from './addressing.ts';
import type { Draft, Program } from './draft.ts';
import { alternativeOf, mailOf } from './mime.ts';

/** Quotes all of our mail below "Sent from my iPhone". */
export const iphone: Program = {
  name: 'iPhone',
  build: (draft) =>
    mailOf([...addressing(draft), ['X-Mailer', 'iPhone Mail (23B85)']], {
      type: 'text/plain',
      charset: 'utf-8',
      encoding: 'quoted-printable',
      text: plainText(draft),
    }),
};

/** The same with an HTML shape beside the plain one. */
export const iphoneHtml: Program = {
  name: 'iPhone HTML',
  build: (draft) => {
    const boundary = `Apple-Mail-${draft.messageId.slice(1, 9)}`;
    const html = `<html><body dir="auto">${htmlOf(draft.text)}<div><br>${signature(draft)}</div>${quoteHtml(draft)}</body></html>`;
    return alternativeOf([...addressing(draft), ['X-Mailer', 'iPhone Mail (23B85)']], boundary, [
      { type: 'text/plain', charset: 'utf-8', encoding: 'base64', text: plainText(draft) },
      { type: 'text/html', charset: 'utf-8', encoding: 'base64', text: html },
    ]);
  },
};

const signature = ({ language }: Draft): string => (language === 'ja' ? 'iPhoneから送信' : 'Sent from my iPhone');

function plainText(draft: Draft): string {
  const { original } = draft;
  const quote = original ? `\n\n> ${attribution(draft)}\n>\n${quoted(`\ufeff${original.text}`)}\n` : '\n';
  return `${draft.text}\n\n${signature(draft)}${quote}`;
}

function attribution({ original, language }: Draft): string {
  const { from, date } = original!;
  const who = `${from.name} <${from.address}>`;
  return language === 'ja'
    ? `${dateLine.slashed(date)}、${who}のメール:`
    : `On ${dateLine.english(date)}, at ${dateLine.clock12(date)}, ${who} wrote:`;
}

const quoteHtml = (draft: Draft): string =>
  draft.original
    ? `<div><br><blockquote type="cite">${htmlOf(attribution(draft))}<br><br></blockquote></div><blockquote type="cite"><div>${draft.original.html}</div></blockquote>`
    : '';

import { addressing, dateLine, htmlOf } from './addressing.ts';
import type { Draft, Program } from './draft.ts';
import { alternativeOf } from './mime.ts';

const RULE = '________________________________';

/** Outlook: no quote marks at all, a rule and a block of headers above our mail. */
export const outlook: Program = {
  name: 'Outlook',
  build: (draft) => {
    const { original } = draft;
    const block = original ? `\n\n${RULE}\n${headerBlock(draft)}\n\n${original.text}` : '';
    const html = `<html><body><div>${htmlOf(draft.text)}</div>${
      original ? `<hr><div id="divRplyFwdMsg">${htmlOf(headerBlock(draft))}</div>${original.html}` : ''
    }</body></html>`;
    const charset = draft.language === 'ja' ? 'iso-2022-jp' : 'utf-8';
    return alternativeOf(addressing(draft), `_000_${draft.messageId.slice(1, 13)}_`, [
      { type: 'text/plain', charset, encoding: 'quoted-printable', text: `${draft.text}${block}\n` },
      { type: 'text/html', charset: 'utf-8', encoding: 'base64', text: html },
    ]);
  },
};

function headerBlock({ original, language, from, to }: Draft): string {
  const { from: sender, date, subject } = original!;
  const who = `${sender.name} <${sender.address}>`;
  const mine = `${from.name} <${from.address}>`;
  if (language === 'ja')
    return `差出人: ${who}\n送信日時: ${dateLine.japanese(date)}\n宛先: ${mine}\nReply-To: ${to}\n件名: ${subject}`;
  return `From: ${who}\nSent: ${dateLine.english(date)} ${dateLine.clock(date)}\nTo: ${mine}\nSubject: ${subject}`;
}

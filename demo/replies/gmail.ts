import { addressing, dateLine, htmlOf, quoted } from './addressing.ts';
import type { Draft, Program } from './draft.ts';
import { alternativeOf } from './mime.ts';

/** The Gmail app: two shapes, the quote below a line that says who wrote when. */
export const gmail: Program = {
  name: 'Gmail',
  build: (draft) => {
    const { original } = draft;
    const line = original ? attribution(draft) : '';
    const text = original ? `${draft.text}\n\n${line}\n\n${quoted(original.text)}\n` : `${draft.text}\n`;
    const quote = original
      ? `<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${htmlOf(line)}<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">${original.html}</blockquote></div>`
      : '';
    return alternativeOf(addressing(draft), `0000000000${draft.messageId.slice(1, 13)}`, [
      { type: 'text/plain', charset: 'utf-8', encoding: 'base64', text },
      {
        type: 'text/html',
        charset: 'utf-8',
        encoding: 'base64',
        text: `<div dir="auto">${htmlOf(draft.text)}</div>${quote}`,
      },
    ]);
  },
};

function attribution({ original, language }: Draft): string {
  const { from, date } = original!;
  const who = `${from.name} <${from.address}>`;
  return language === 'ja'
    ? `${dateLine.japanese(date)} ${who}:`
    : `On ${dateLine.english(date)} at ${dateLine.clock12(date)} ${who} wrote:`;
}

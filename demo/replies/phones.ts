import { addressing, dateLine, quoted } from './addressing.ts';
import type { Program } from './draft.ts';
import { mailOf } from './mime.ts';

/** A carrier's phone that quotes nothing and names no mail that it answers. */
export const carrierPhone: Program = {
  name: 'docomo',
  build: (draft) =>
    mailOf(addressing(draft, 'iso-2022-jp', false), {
      type: 'text/plain',
      charset: 'iso-2022-jp',
      encoding: '7bit',
      text: `${draft.text}\n`,
    }),
};

/** A carrier's phone that writes Shift_JIS, eight bits as they are. */
export const shiftJisPhone: Program = {
  name: 'Shift_JIS',
  build: (draft) =>
    mailOf(addressing(draft, 'shift_jis'), {
      type: 'text/plain',
      charset: 'shift_jis',
      encoding: '8bit',
      text: `${draft.text}\n`,
    }),
};

/** An older mail program: ISO-2022-JP and a quote with its line above. */
export const oldProgram: Program = {
  name: 'ISO-2022-JP',
  build: (draft) => {
    const { original } = draft;
    const quote = original
      ? `\n\n${dateLine.slashed(original.date)} ${original.from.name} <${original.from.address}>:\n${quoted(original.text)}`
      : '';
    return mailOf([...addressing(draft, 'iso-2022-jp'), ['X-Mailer', 'Becky! ver. 2.81']], {
      type: 'text/plain',
      charset: 'iso-2022-jp',
      encoding: '7bit',
      text: `${draft.text}${quote}\n`,
    });
  },
};

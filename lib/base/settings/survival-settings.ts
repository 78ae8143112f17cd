import { optionalText, type Spec } from '../settings.ts';

/** The copy of the board that can be read when all else is down. */
export const survivalSpec = {
  survivalDir: {
    env: 'SURVIVAL_DIR',
    doc: 'Folder into which the board of every open round is written each minute as HTML and CSV, counts only; best on another machine. Without it there is no such copy.',
    schema: optionalText,
  },
  survivalKey: {
    env: 'SURVIVAL_KEY',
    doc: 'Passphrase, best of six words or more, under which the full list with names is written beside that copy; "anpi survival-open FILE" opens it anywhere. Without it: counts only.',
    schema: optionalText,
    secret: true,
  },
} satisfies Spec;

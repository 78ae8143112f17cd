import { count, list, optionalText, type Spec } from '../settings.ts';

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
  survivalMailTo: {
    env: 'SURVIVAL_MAIL_TO',
    doc: 'Employee numbers, with commas, to whose first mail address the board of every open round goes, counts only: when a round opens, and then whenever the numbers have moved. Without it nobody gets such a mail.',
    schema: list,
    default: '',
  },
  survivalMailMinutes: {
    env: 'SURVIVAL_MAIL_MINUTES',
    doc: 'Minutes between two such mails at least; one that still waits is not joined by another.',
    schema: count,
    default: '30',
  },
} satisfies Spec;

import type { Language } from '#lib/domain/person.ts';
import type { Status } from '#lib/domain/status.ts';
import type { MailReading } from '#lib/mail/read-mail.ts';
import { translate } from '#lib/text/translate.ts';
import { wordWhy } from '#lib/text/word-why.ts';
import type { Cli } from './cli.ts';
import { table } from './table.ts';

/** What is made of one mail, as `anpi read --json` prints it. */
export interface MailVerdict {
  file: string;
  kind: MailReading['kind'];
  /** One sentence: the header or line that decided, or for a person's mail the words that did. */
  why: string;
  from: string;
  subject: string;
  text: string;
  newText: string;
  status: Status | null;
  /** A person wrote it, and a person has to say what it means. */
  needsReading: boolean;
  bounces: { recipient: string; hard: boolean; status: string | null; reason: string }[];
}

export function mailVerdict(language: Language, file: string, reading: MailReading): MailVerdict {
  const { kind, subject, text, newText, answer } = reading;
  const isHuman = kind === 'human';
  const status = isHuman && answer.kind === 'status' && reading.namedOthers.length === 0 ? answer.status : null;
  return {
    file,
    kind,
    why: wordWhy(language, isHuman ? answer.why : reading.why),
    from: reading.from.map(({ address }) => address).join(', '),
    subject,
    text,
    newText,
    status,
    needsReading: isHuman && status === null,
    bounces: reading.bounces.map(({ recipient, hard, status, reason }) => ({ recipient, hard, status, reason })),
  };
}

/** The same for people. */
export function tellVerdict(cli: Cli, verdict: MailVerdict): void {
  const { file, kind, why, from, subject, newText, status, needsReading, bounces } = verdict;
  const says = translate(cli.language, 'status');
  const result = status ? says(status) : needsReading ? says('needs_reading') : cli.t(`read.kind.${kind}`);
  cli.print(file);
  cli.print(
    table([
      [`  ${cli.t('read.from')}`, from],
      [`  ${cli.t('read.subject')}`, subject],
      [`  ${cli.t('read.newText')}`, newText.replaceAll('\n', ' ⏎ ')],
      [`  ${cli.t('read.result')}`, result],
      [`  ${cli.t('read.why')}`, why],
      ...bounces.map(({ recipient, hard, status, reason }) => [
        `  ${cli.t(hard ? 'read.hard' : 'read.soft')}`,
        [recipient, status, reason].filter(Boolean).join(' '),
      ]),
    ]),
  );
}

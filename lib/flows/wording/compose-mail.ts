import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { Round } from '#lib/domain/round.ts';
import { digitOf, STATUSES } from '#lib/domain/status.ts';
import { escapeHtml } from '#lib/text/escape-html.ts';
import { translate } from '#lib/text/translate.ts';
import { tellQuestions } from './tell-questions.ts';

export interface Addressee {
  name: string;
  language: Language;
  token: string;
}

export interface ComposedMail {
  subject: string;
  text: string;
  html: string;
}

export const replyLink = (core: Pick<CoreSettings, 'publicUrl'>, token: string): string =>
  `${core.publicUrl}/r/${token}`;

/** The exact mail that one person gets: plain text, and the same words as a small HTML part. Pure. */
export const composeMail = (core: MailCore, round: MailRound, to: Addressee): ComposedMail =>
  mailWriter(core, round, to.language)(to);

type MailCore = Pick<CoreSettings, 'companyName' | 'publicUrl'>;
type MailRound = Pick<Round, 'kind' | 'wording'> & { questions?: readonly Question[] | null };
export type MailWriter = (to: Pick<Addressee, 'name' | 'token'>) => ComposedMail;

// Control characters stand in no text that people write.
const NAME = '\u0001';
const TOKEN = '\u0002';

/** Words the mail of one round and language once; each person then costs only the few bytes that differ. */
export function mailWriter(core: MailCore, round: MailRound, language: Language): MailWriter {
  const { subject, text, html } = wordMail(core, round, { name: NAME, language, token: TOKEN });
  return ({ name, token }) => ({
    subject,
    text: text.replaceAll(NAME, () => name).replaceAll(TOKEN, () => token),
    html: html.replaceAll(NAME, () => escapeHtml(name)).replaceAll(TOKEN, () => escapeHtml(token)),
  });
}

function wordMail(core: MailCore, round: MailRound, to: Addressee): ComposedMail {
  const t = translate(to.language, 'mail');
  const status = translate(to.language, 'status');
  const { title, body } = round.wording[to.language];
  const link = replyLink(core, to.token);
  const company = core.companyName;
  const drill = round.kind === 'drill';
  const opening = [t('greeting', { name: to.name }), drill ? t('asksDrill', { company }) : t('asks', { company })];
  const choices = STATUSES.map((value) => t('choice', { digit: digitOf(value), status: status(value) }));
  const questions = tellQuestions(round.questions ?? [], to.language);
  const closing = [t('danger'), t('again')];
  const blocks = [
    ...opening,
    title,
    ...(body ? [body] : []),
    t('how'),
    choices.join('\n'),
    ...(questions === '' ? [] : [questions]),
    `${t('link')}\n${link}`,
    ...closing,
  ];
  const { language } = to;
  return {
    subject: t('subject', { drill: drill ? t('drill') : '', title }),
    text: `${blocks.join('\n\n')}\n`,
    html: htmlOf({
      language,
      opening,
      title,
      body,
      how: t('how'),
      choices,
      questions,
      link,
      button: t('button'),
      closing,
    }),
  };
}

interface Pieces {
  language: Language;
  opening: string[];
  title: string;
  body: string;
  how: string;
  choices: string[];
  questions: string;
  link: string;
  button: string;
  closing: string[];
}

function htmlOf(pieces: Pieces): string {
  const p = (text: string) => `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;
  return [
    `<!doctype html><html lang="${pieces.language}"><body style="font:16px/1.6 sans-serif;max-width:32em">`,
    ...pieces.opening.map(p),
    `<p><b>${escapeHtml(pieces.title)}</b></p>`,
    pieces.body ? p(pieces.body) : '',
    p(pieces.how),
    `<p style="font-size:20px">${pieces.choices.map(escapeHtml).join('<br>')}</p>`,
    pieces.questions ? p(pieces.questions) : '',
    `<p><a href="${escapeHtml(pieces.link)}">${escapeHtml(pieces.button)}</a><br>${escapeHtml(pieces.link)}</p>`,
    ...pieces.closing.map(p),
    '</body></html>',
  ].join('\n');
}

import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { Round } from '#lib/domain/round.ts';
import { translate } from '#lib/text/translate.ts';
import type { ComposedMail } from './compose-mail.ts';
import { plainMail } from './plain-mail.ts';
import { tellQuestions } from './tell-questions.ts';

type TestCore = Pick<CoreSettings, 'companyName'>;

/** The mail that only shows that mails arrive, and what a round would say; it asks nothing. Pure. */
export function wordTest(
  { companyName: company }: TestCore,
  { kind, wording, questions }: Pick<Round, 'kind' | 'wording'> & { questions?: readonly Question[] | null },
  language: Language,
): ComposedMail {
  const t = translate(language, 'beside');
  const { title, body } = wording[language];
  const drill = kind === 'drill' ? t('drill') : '';
  const asked = tellQuestions(questions ?? [], language);
  const subject = title ? t('test.subjectRound', { title: `${drill}${title}` }) : t('test.subject', { company });
  return plainMail({ language, subject, blocks: [t('test.lead'), ...[title, body, asked].filter(Boolean)] });
}

/** The same by SMS. */
export function testSms(
  { companyName: company }: TestCore,
  { kind, wording }: Pick<Round, 'kind' | 'wording'>,
  language: Language,
): string {
  const t = translate(language, 'beside');
  return t('test.sms', { company, title: `${kind === 'drill' ? t('drill') : ''}${wording[language].title}` });
}

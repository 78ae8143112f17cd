import type { CoreSettings } from '#lib/base/core-settings.ts';
import type { Language } from '#lib/domain/person.ts';
import { translate } from '#lib/text/translate.ts';
import type { ComposedMail } from '../compose-mail.ts';
import { plainMail } from './plain-mail.ts';

/** The mail that only shows that mails arrive. Pure. */
export function wordTest(
  { companyName: company }: Pick<CoreSettings, 'companyName'>,
  language: Language,
): ComposedMail {
  const t = translate(language, 'beside');
  return plainMail({ language, subject: t('test.subject', { company }), blocks: [t('test.lead')] });
}

import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Round } from '#lib/domain/round.ts';
import { translate } from '#lib/text/translate.ts';
import type { ComposedMail } from './compose-mail.ts';
import { plainMail } from './plain-mail.ts';

/** The mail that puts right what a round said wrongly; it asks nothing. Pure. */
export function wordCorrection(
  { companyName: company }: Pick<CoreSettings, 'companyName'>,
  { kind, wording }: Pick<Round, 'kind' | 'wording'>,
  language: Language,
): ComposedMail {
  const t = translate(language, 'beside');
  const { title, body } = wording[language];
  const subject = t('correct.subject', { drill: kind === 'drill' ? t('drill') : '', title });
  return plainMail({ language, subject, blocks: [t('correct.lead', { company }), title, ...(body ? [body] : [])] });
}

/** The same by SMS. */
export function correctionSms(
  { companyName: company }: Pick<CoreSettings, 'companyName'>,
  { kind, wording }: Pick<Round, 'kind' | 'wording'>,
  language: Language,
): string {
  const t = translate(language, 'beside');
  return t('correct.sms', { drill: kind === 'drill' ? t('drill') : '', company, title: wording[language].title });
}

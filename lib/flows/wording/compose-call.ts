import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Round } from '#lib/domain/round.ts';
import { translate } from '#lib/text/translate.ts';

/** What a call says before it asks for a key: who asks, whether it is a drill, and what happened. Pure. */
export function composeCall(
  { companyName: company }: Pick<CoreSettings, 'companyName'>,
  round: Pick<Round, 'kind' | 'wording'>,
  language: Language,
): string {
  const t = translate(language, 'voice');
  const opening = round.kind === 'drill' ? t('openingDrill', { company }) : t('opening', { company });
  return `${opening} ${round.wording[language].title}`;
}

/** What a call says that puts right what a round said wrongly; it asks for nothing. Pure. */
export function composeCorrectionCall(
  { companyName: company }: Pick<CoreSettings, 'companyName'>,
  { kind, wording }: Pick<Round, 'kind' | 'wording'>,
  language: Language,
): string {
  const opening = translate(language, 'voice')(kind === 'drill' ? 'correctionDrill' : 'correction', { company });
  const { title, body } = wording[language];
  return [opening, title, ...(body ? [body] : [])].join(' ');
}

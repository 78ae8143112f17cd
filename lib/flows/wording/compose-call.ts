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

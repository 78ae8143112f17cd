import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Round } from '#lib/domain/round.ts';
import { translate } from '#lib/text/translate.ts';
import { replyLink } from './compose-mail.ts';

export type SmsCore = Pick<CoreSettings, 'companyName' | 'publicUrl' | 'smsOneWay'>;
type SmsRound = Pick<Round, 'kind' | 'wording'>;

export interface SmsAddressee {
  /** E.164: where nobody can answer an SMS of ours, it does not ask for one. */
  address: string;
  token: string;
  code: string;
}

/** The SMS that asks one person: the link first, since some phones cut the rest; the code only where a reply can reach us. Pure. */
export function composeSms(core: SmsCore, round: SmsRound, language: Language, to: SmsAddressee): string {
  const t = translate(language, 'sms');
  const shared = {
    link: replyLink(core, to.token),
    drill: round.kind === 'drill' ? t('drill') : '',
    company: core.companyName,
    title: round.wording[language].title,
  };
  return canReply(core, to.address) ? t('askWithCode', { ...shared, code: to.code }) : t('ask', shared);
}

/** The one SMS a day for somebody whose answer came without a proof. Pure. */
export function composeConfirmSms(core: SmsCore, round: SmsRound, language: Language, token: string): string {
  const t = translate(language, 'sms');
  return t('confirm', { link: replyLink(core, token), drill: round.kind === 'drill' ? t('drill') : '' });
}

const canReply = ({ smsOneWay }: SmsCore, address: string): boolean =>
  !smsOneWay.some((country) => address.startsWith(`+${country}`));

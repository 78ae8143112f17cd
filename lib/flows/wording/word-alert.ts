import { type CallForHelp, findCall } from '#db/stores/duty/alerts.ts';
import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import type { Language } from '#lib/domain/person.ts';
import type { RoundKind } from '#lib/domain/round.ts';
import { translate } from '#lib/text/translate.ts';
import type { Ctx } from '../ctx.ts';
import type { ComposedMail } from './compose-mail.ts';
import { plainMail } from './plain-mail.ts';

interface Alert {
  roundId: string;
  kind: RoundKind;
  personId: string;
  language: Language;
  /** 0 for the first time that it is told. */
  turn: number;
}

type AlertCore = Pick<CoreSettings, 'publicUrl' | 'helpAlertMinutes'>;

/** The mail and the SMS that tell people on duty of somebody in need, as things stand now. */
export async function wordAlert(
  { core, db }: Pick<Ctx, 'core' | 'db'>,
  alert: Alert,
): Promise<{ mail: ComposedMail; sms: string }> {
  const call = await findCall(db, alert.roundId, alert.personId);
  if (!call) throw new Error(`alert about somebody who is not in the round: ${alert.personId}`);
  return { mail: alertMail(core, alert, call), sms: alertSms(core, alert, call) };
}

const pageOf = ({ publicUrl }: AlertCore, { roundId, personId }: Alert): string =>
  `${publicUrl}/board/${roundId}/people/${personId}`;

function alertMail(core: AlertCore, alert: Alert, call: CallForHelp): ComposedMail {
  const { language, kind, turn } = alert;
  const t = translate(language, 'beside');
  const drill = kind === 'drill' ? t('drill') : '';
  const { name, department, site, employeeNumber, claimed } = call;
  const blocks = [
    ...(kind === 'drill' ? [t('alert.drill')] : []),
    t(claimed ? 'alert.claimed' : 'alert.proved'),
    t('alert.who', { employeeNumber, name, department, site }),
    ...(turn > 0 ? [t('alert.again', { n: turn + 1 })] : []),
    t('alert.take', { minutes: core.helpAlertMinutes }),
  ];
  const link = { url: pageOf(core, alert), button: t('button') };
  return plainMail({
    language,
    subject: t('alert.subject', { drill, name, department }),
    blocks,
    link,
    after: [t('noReply')],
  });
}

function alertSms(core: AlertCore, alert: Alert, { name, department }: CallForHelp): string {
  const t = translate(alert.language, 'beside');
  const drill = alert.kind === 'drill' ? t('drill') : '';
  return t('alert.sms', { link: pageOf(core, alert), drill, name, department });
}

import { findReading } from '#db/stores/inbounds/readings.ts';
import { findPerson } from '#db/stores/people/people.ts';
import type { Language } from '#lib/domain/person.ts';
import { translate } from '#lib/text/translate.ts';
import type { Ctx } from '../ctx.ts';
import type { ComposedMail } from './compose-mail.ts';
import { plainMail } from './plain-mail.ts';

interface Unheard {
  readingId: string;
  language: Language;
  /** 0 for the first time that it is told. */
  turn: number;
}

/** The mail and the SMS that tell people on duty of a call for help in the tray; what it says stays there, sealed. */
export async function wordUnheard(
  { core, db }: Pick<Ctx, 'core' | 'db'>,
  { readingId, language, turn }: Unheard,
): Promise<{ mail: ComposedMail; sms: string }> {
  const reading = await findReading(db, readingId);
  const person = reading?.personId ? await findPerson(db, reading.personId) : null;
  const t = translate(language, 'beside');
  const link = `${core.publicUrl}/tray?reading=${readingId}`;
  const blocks = [
    t(person ? 'alert.nobody.noRound' : 'alert.nobody.lead'),
    ...(person ? [`${person.employeeNumber} ${person.name}`] : []),
    ...(turn > 0 ? [t('alert.nobody.again', { n: turn + 1 })] : []),
    t('alert.nobody.take', { minutes: core.helpAlertMinutes }),
  ];
  const subject = person ? t('alert.nobody.subjectOf', { name: person.name }) : t('alert.nobody.subject');
  const name = person?.name ?? t('alert.nobody.unknown');
  return {
    mail: plainMail({ language, subject, blocks, link: { url: link, button: t('button') }, after: [t('noReply')] }),
    sms: t('alert.nobody.sms', { link, name }),
  };
}

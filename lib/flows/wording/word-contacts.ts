import type { Claimed } from '#db/stores/messages/outbox.ts';
import type { MessageAbout } from '#lib/domain/message.ts';
import { translate } from '#lib/text/translate.ts';
import { contactLink } from '../contacts/contact-token.ts';
import type { Ctx } from '../ctx.ts';
import type { ComposedMail } from './compose-mail.ts';
import { plainMail } from './plain-mail.ts';

type About = Extract<MessageAbout, { kind: 'contact' }>;

/** What goes to somebody about the own contact points: a link that works once, or word that something has changed. */
export function wordContacts(
  { core, keys }: Pick<Ctx, 'core' | 'keys'>,
  { what, linkId }: About,
  { language, name }: Pick<Claimed, 'language' | 'name'>,
): { mail: ComposedMail; sms: string } {
  const t = translate(language, 'contacts');
  const company = core.companyName;
  const url = what === 'changed' ? `${core.publicUrl}/c` : contactLink(core, keys.master, linkId);
  // Nobody knows yet whose a new address is: the name stands in nothing that goes there.
  const greeting = what === 'confirm' ? [] : [t('letter.greeting', { name })];
  const mail = plainMail({
    language,
    subject: t(`letter.${what}.subject`, { company }),
    blocks: [...greeting, t(`letter.${what}.lead`, { company })],
    link: { url, button: t(`letter.${what}.button`) },
    after: [t(`letter.${what}.after`)],
  });
  return { mail, sms: `${t(`letter.${what}.sms`, { company })} ${url}` };
}

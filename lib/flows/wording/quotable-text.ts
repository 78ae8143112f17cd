import type { Language } from '#lib/domain/person.ts';
import { translate } from '#lib/text/translate.ts';
import { composeMail, replyLink } from './compose-mail.ts';

/** The words of a round's mail as a reply may quote them, without name and token; those of the button, which only the HTML shows, stand above the link. Pure. */
export function quotableText(
  core: Parameters<typeof composeMail>[0],
  round: Parameters<typeof composeMail>[1],
  language: Language,
): string {
  const link = replyLink(core, '');
  const button = translate(language, 'mail')('button');
  return composeMail(core, round, { name: '', language, token: '' }).text.replace(link, () => `${button}\n${link}`);
}

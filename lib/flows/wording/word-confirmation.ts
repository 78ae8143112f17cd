import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import type { MessageAbout } from '#lib/domain/message.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import type { RoundKind } from '#lib/domain/round.ts';
import { STATUSES } from '#lib/domain/status.ts';
import { translate } from '#lib/text/translate.ts';
import { type ComposedMail, replyLink } from './compose-mail.ts';
import { plainMail } from './plain-mail.ts';

type Answer = Extract<MessageAbout, { kind: 'answer' }>;

/** What we read in somebody's mail, with the way to correct it; where nobody proved who wrote, the way to do so instead. Pure. */
export function wordConfirmation(
  core: Pick<CoreSettings, 'publicUrl'>,
  kind: RoundKind,
  answer: Answer,
  to: { language: Language; token: string },
): ComposedMail {
  const { language } = to;
  const t = translate(language, 'beside');
  const drill = kind === 'drill' ? t('drill') : '';
  const link = { url: replyLink(core, to.token), button: t('confirm.button') };
  if (answer.claimed) {
    return plainMail({
      language,
      subject: t('confirm.claimedSubject', { drill }),
      blocks: [t('confirm.claimed')],
      link,
    });
  }
  const status = translate(language, 'status')(answer.status);
  const blocks = [t('confirm.read', { status }), t('confirm.wrong')];
  return plainMail({ language, subject: t('confirm.subject', { drill }), blocks, link });
}

/** Everything that a confirmation can say: it names states, and must never be read as somebody's own word when it comes back quoted. */
export function confirmationTexts(core: Pick<CoreSettings, 'publicUrl'>): string[] {
  return LANGUAGES.flatMap((language) =>
    STATUSES.flatMap((status) =>
      [false, true].map(
        (claimed) => wordConfirmation(core, 'real', { kind: 'answer', status, claimed }, { language, token: '' }).text,
      ),
    ),
  );
}

import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import type { RoundKind, Wording } from '#lib/domain/round.ts';
import { translate } from '#lib/text/translate.ts';
import type { Ctx } from '../ctx.ts';
import { type ComposedMail, composeMail } from '../wording/compose-mail.ts';
import { wordCorrection } from '../wording/word-correction.ts';

/** The exact mail with which a changed text, or a correction, would go out. Pure. */
export function previewText(
  { core }: Pick<Ctx, 'core'>,
  act: 'revise' | 'correct',
  round: { kind: RoundKind; wording: Record<Language, Wording> },
): Record<Language, ComposedMail> {
  const mailIn = (language: Language): ComposedMail => {
    if (act === 'correct') return wordCorrection(core, round, language);
    return composeMail(core, round, { name: translate(language, 'rounds')('sampleName'), language, token: '...' });
  };
  return Object.fromEntries(LANGUAGES.map((language) => [language, mailIn(language)])) as Record<
    Language,
    ComposedMail
  >;
}

import { Section } from '#app/_ui/section.tsx';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import type { RoundWords } from './round-words.ts';

/** A mail as it will go out, in each language. */
export type MailTexts = Record<Language, { subject: string; text: string }>;

/** The mail of each language as it will go out. */
export function CheckedMails({ mails, words: t }: { mails: MailTexts; words: RoundWords }) {
  return (
    <>
      {LANGUAGES.map((language) => (
        <Section key={language} heading={t(`check.mails.${language}`)}>
          <div className="letter" lang={language}>
            <p className="letter-subject">
              <span className="quiet" lang={undefined}>
                {t('check.subject')}
              </span>{' '}
              <b>{mails[language].subject}</b>
            </p>
            <pre>{mails[language].text}</pre>
          </div>
        </Section>
      ))}
    </>
  );
}

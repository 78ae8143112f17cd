import { Section } from '#app/_ui/section.tsx';
import { LANGUAGES } from '#lib/domain/person.ts';
import type { CheckedRound } from './round-step.ts';
import type { RoundWords } from './round-words.ts';

/** The mail of each language as it will go out. */
export function CheckedMails({ mails, words: t }: { mails: CheckedRound['mails']; words: RoundWords }) {
  return (
    <div className="check-column">
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
    </div>
  );
}

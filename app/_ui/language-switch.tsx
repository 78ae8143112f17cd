import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import { say } from './say.ts';

/** Links to the same page in the other languages, each named in its own. */
export function LanguageSwitch({ language, hrefs }: { language: Language; hrefs: Record<Language, string> }) {
  const { common } = say(language);
  return (
    <span className="languages">
      <span className="unseen">{common('language.label')}</span>
      {LANGUAGES.filter((other) => other !== language).map((other) => (
        <a key={other} href={hrefs[other]} lang={other} hrefLang={other}>
          {common(`language.${other}`)}
        </a>
      ))}
    </span>
  );
}

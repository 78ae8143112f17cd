import { say } from '#app/_ui/say.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import { changeLanguage } from './change-language.ts';

/** The other languages, each named in its own; `back` is the page to stay on. */
export function LanguageForm({ language, back }: { language: Language; back: string }) {
  const { common } = say(language);
  return (
    <form action={changeLanguage} className="languages">
      <input type="hidden" name="back" value={back} />
      {LANGUAGES.filter((other) => other !== language).map((other) => (
        <button
          type="submit"
          key={other}
          name="language"
          value={other}
          lang={other}
          className="button button-quiet button-small"
        >
          <span className="unseen">{common('language.label')} </span>
          {common(`language.${other}`)}
        </button>
      ))}
    </form>
  );
}

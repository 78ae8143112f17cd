import type { translateEasily } from '#lib/text/translate-easily.ts';

interface Props {
  lang: 'ja' | 'en';
  words: ReturnType<typeof translateEasily<'call'>>;
}

/** What to do, in one voice, and what goes before it. */
export function PosterSteps({ lang, words: t }: Props) {
  return (
    <section lang={lang}>
      <h2>{t('page.language')}</h2>
      <ol>
        <li>{t('page.scan')}</li>
        <li>{t('page.number')}</li>
        <li>{t('page.choose')}</li>
        <li>{t('page.done')}</li>
      </ol>
      <p>
        <b>{t('page.danger')}</b>
      </p>
    </section>
  );
}

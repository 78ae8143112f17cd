import { translate } from '#lib/text/translate.ts';
import { viewerLanguage } from './(hq)/_frame/viewer-language.ts';

export default async function Forbidden() {
  const t = translate(await viewerLanguage(), 'screens');
  return (
    <main id="content" className="page">
      <h1 className="page-title">{t('forbidden.title')}</h1>
      <p className="page-lead">{t('forbidden.note')}</p>
      <p className="actions">
        <a className="button" href="/account">
          {t('forbidden.account')}
        </a>
      </p>
    </main>
  );
}

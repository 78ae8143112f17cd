import { translate } from '#lib/text/translate.ts';
import { viewerLanguage } from './(hq)/_frame/viewer-language.ts';

export default async function NotFound() {
  const t = translate(await viewerLanguage(), 'screens');
  return (
    <main id="content" className="page">
      <h1 className="page-title">{t('notFound.title')}</h1>
      <p className="page-lead">{t('notFound.note')}</p>
      <p className="actions">
        <a className="button" href="/board">
          {t('notFound.board')}
        </a>
      </p>
    </main>
  );
}

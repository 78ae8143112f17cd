import type { Metadata } from 'next';
import { ButtonLink } from '#app/_ui/button.tsx';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../_frame/hq-head.tsx';
import { requireViewer } from '../_frame/require-viewer.ts';
import { titled } from '../_frame/titled.ts';
import { ArticleSection } from './_parts/article-section.tsx';
import { DeskSection } from './_parts/desk-section.tsx';
import { ReadySection } from './_parts/ready-section.tsx';
import { SiteSection } from './_parts/site-section.tsx';

interface Props {
  searchParams: Promise<{ desk?: string }>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => translate(say.language, 'recovery')('title'));

/** The recovery portal as headquarters keeps it: sites, pages, questions and answers, whom to ask; it goes on after a round. */
export default async function Recovery({ searchParams }: Props) {
  const who = await requireViewer('board.see');
  const t = translate(who.language, 'recovery');
  return (
    <>
      <HqHead viewer={who} current="recovery" back="/recovery" />
      <main id="content" className="page">
        <div className="page-head">
          <h2 className="page-title">{t('title')}</h2>
          <p>
            <ButtonLink href="/guidelines">{t('guidelines')}</ButtonLink>{' '}
            <ButtonLink href={who.language === 'ja' ? '/recovery.html' : '/recovery.en.html'}>{t('public')}</ButtonLink>
          </p>
        </div>
        <p className="page-lead">{t('lead')}</p>
        <div className="stack">
          <SiteSection viewer={who} />
          <ReadySection viewer={who} />
          <ArticleSection viewer={who} form="page" />
          <ArticleSection viewer={who} form="question" />
          <DeskSection viewer={who} changing={(await searchParams).desk} />
        </div>
      </main>
    </>
  );
}

import type { Metadata } from 'next';
import { ButtonLink } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Table } from '#app/_ui/table.tsx';
import { listNotices } from '#db/stores/notices/notices.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../_frame/hq-head.tsx';
import { requireViewer } from '../_frame/require-viewer.ts';
import { titled } from '../_frame/titled.ts';
import { PublicSide } from './_side/public-side.tsx';
import { DoneNote } from './done-note.tsx';
import { NoticeRow } from './notice-row.tsx';
import { noticeWords } from './notice-words.ts';

const COLUMNS = ['no', 'name', 'topic', 'readers', 'state', 'changed'] as const;

interface Props {
  searchParams: Promise<{ note?: string }>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => say.common('nav.notices'));

/** Every notice, newest first, and how the public page is doing. */
export default async function Notices({ searchParams }: Props) {
  const who = await requireViewer('notice.write');
  const notices = await listNotices(who.ctx.db, ['notice']);
  const t = noticeWords(who.language);
  return (
    <>
      <HqHead viewer={who} current="notices" back="/notices" />
      <main id="content" className="page">
        <div className="page-head">
          <h2 className="page-title">{t('list.title')}</h2>
          <p>
            <ButtonLink href="/official-accounts">{translate(who.language, 'official')('title')}</ButtonLink>{' '}
            <ButtonLink href="/">{t('list.open')}</ButtonLink>{' '}
            <ButtonLink look="primary" href="/notices/new">
              {t('list.write')}
            </ButtonLink>
          </p>
        </div>
        <p className="page-lead">{t('list.lead')}</p>
        <DoneNote note={(await searchParams).note} words={t} />
        {notices.length === 0 ? (
          <EmptyState title={t('list.empty')}>{t('list.emptyNote')}</EmptyState>
        ) : (
          <Table
            caption={t('list.caption')}
            columns={COLUMNS.map((key) => ({ key, head: t(`list.${key}`) }))}
            className="rounds"
          >
            {notices.map((row) => (
              <NoticeRow key={row.notice.id} row={row} viewer={who} words={t} />
            ))}
          </Table>
        )}
        <PublicSide viewer={who} words={t} />
      </main>
    </>
  );
}

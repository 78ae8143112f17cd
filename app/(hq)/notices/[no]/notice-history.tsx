import { Section } from '#app/_ui/section.tsx';
import { type NoticeActRow, noticeHistory, type RevisionRow } from '#db/stores/notices/notices.ts';
import type { SignedViewer } from '../../_frame/require-viewer.ts';
import { NoticePreview } from '../_editor/notice-preview.tsx';
import type { NoticeWords } from '../notice-words.ts';

interface Props {
  noticeId: string;
  viewer: SignedViewer;
  words: NoticeWords;
}

/** Who did what when, newest first, with the text of every revision. */
export async function NoticeHistory({ noticeId, viewer, words: t }: Props) {
  const { revisions, acts } = await noticeHistory(viewer.ctx.db, noticeId);
  const wrote = (act: NoticeActRow) => act.act === 'draft' || act.act === 'revise';
  return (
    <Section heading={t('detail.history')}>
      <ol className="history">
        {acts.toReversed().map((act) => {
          const revision = wrote(act) ? revisions.find((one) => one.revision === act.revision) : undefined;
          return <Event key={act.no} act={act} revision={revision} viewer={viewer} words={t} />;
        })}
      </ol>
    </Section>
  );
}

interface EventProps extends Omit<Props, 'noticeId'> {
  act: NoticeActRow;
  revision: RevisionRow | undefined;
}

function Event({ act, revision, viewer: { say, now }, words: t }: EventProps) {
  return (
    <li>
      <p>
        <span className="num">{say.moment(act.at, now)}</span> {t(`history.${act.act}`, { name: act.actor })}{' '}
        <span className="small quiet">{t('detail.revision', { revision: act.revision })}</span>
      </p>
      {act.remark && <p className="small">{act.remark}</p>}
      {revision && (
        <details>
          <summary>{t('history.words')}</summary>
          <NoticePreview wording={revision.wording} topic={revision.topic} drill={revision.drill} />
        </details>
      )}
    </li>
  );
}

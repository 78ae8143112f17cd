import type { Metadata } from 'next';
import { ButtonLink } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Table } from '#app/_ui/table.tsx';
import { countBuckets } from '#db/stores/ledger/standings.ts';
import { type RoundRow, startedRounds } from '#db/stores/rounds/rounds.ts';
import { type Bucket, hasAnswered } from '#lib/domain/standing.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../_frame/hq-head.tsx';
import { KindChip } from '../_frame/kind-chip.tsx';
import { requireViewer } from '../_frame/require-viewer.ts';
import { titled } from '../_frame/titled.ts';
import type { Viewer } from '../_frame/viewer.ts';

const COLUMNS = ['kind', 'name', 'opened', 'closed', 'answered', 'needs'] as const;

export const generateMetadata = (): Promise<Metadata> => titled((say) => say.common('nav.rounds'));

/** Every round that was ever opened, newest first; each row has its own numbers and there is no sum. */
export default async function Rounds() {
  const who = await requireViewer('round.see');
  const rounds = await startedRounds(who.ctx.db);
  const t = translate(who.language, 'rounds');
  const columns = COLUMNS.map((key) => ({ key, head: t(`list.${key}`), end: key === 'answered' || key === 'needs' }));
  return (
    <>
      <HqHead viewer={who} current="rounds" back="/rounds" />
      <main id="content" className="page">
        <div className="page-head">
          <h2 className="page-title">{t('list.title')}</h2>
          <p>
            <ButtonLink look="primary" href="/rounds/new">
              {t('form.title')}
            </ButtonLink>
          </p>
        </div>
        <p className="page-lead">{t('list.note')}</p>
        {rounds.length === 0 ? (
          <EmptyState title={t('none.title')}>{t('none.note')}</EmptyState>
        ) : (
          <Table
            caption={t('list.caption')}
            columns={[...columns, { key: 'detail', head: <span className="unseen">{t('list.detail')}</span> }]}
            className="rounds"
          >
            {rounds.map((round) => (
              <Row key={round.id} round={round} viewer={who} />
            ))}
          </Table>
        )}
      </main>
    </>
  );
}

async function Row({ round, viewer: { ctx, say, language, now } }: { round: RoundRow; viewer: Viewer }) {
  const t = translate(language, 'rounds');
  const counts = await countBuckets(ctx.db, round.id);
  const sum = (wanted: (bucket: Bucket) => boolean) =>
    counts.reduce((total, { bucket, n }) => (wanted(bucket as Bucket) ? total + Number(n) : total), 0);
  return (
    <tr>
      <td>
        <KindChip kind={round.kind} say={say} />
      </td>
      <th scope="row">
        <a href={`/board/${round.id}`}>{round.wording[language].title}</a>
        <span className="strip-where">{round.openedBy && t('list.by', { name: round.openedBy })}</span>
      </th>
      <td className="num" data-label={t('list.opened')}>
        {round.openedAt && say.moment(round.openedAt, now)}
      </td>
      <td className="num">{round.closedAt ? say.moment(round.closedAt, now) : <b>{t('list.open')}</b>}</td>
      <td className="end num" data-label={t('list.answered')}>
        <b>{say.number(sum(hasAnswered))}</b> / {say.number(sum(() => true))}
      </td>
      <td className="end num" data-label={t('list.needs')}>
        {say.number(sum((bucket) => bucket === 'help' || bucket === 'serious'))}
      </td>
      <td className="end">
        <a href={`/rounds/${round.id}`}>{t('list.detail')}</a>
      </td>
    </tr>
  );
}

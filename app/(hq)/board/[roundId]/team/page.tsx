import type { Metadata } from 'next';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Note } from '#app/_ui/note.tsx';
import { countLineBuckets, listPersonLines } from '#db/stores/board/person-lines.ts';
import { newId } from '#lib/base/ids.ts';
import { SILENCES } from '#lib/domain/message.ts';
import type { Bucket } from '#lib/domain/standing.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../../../_frame/hq-head.tsx';
import { knownRound } from '../../../_frame/known-round.ts';
import { requireViewer } from '../../../_frame/require-viewer.ts';
import { openRoundsFor } from '../../../_person/open-rounds-for.ts';
import { TeamForm } from './team-form.tsx';

const MOST = 100;
const SILENT: readonly Bucket[] = [...SILENCES, 'automatic_only'];

interface Props {
  params: Promise<{ roundId: string }>;
  searchParams: Promise<{ done?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireViewer('reply.enter');
  return { title: translate(language, 'team')('title') };
}

/** The people of one's own departments who are silent, on one page to answer for. */
export default async function Team({ params, searchParams }: Props) {
  const who = await requireViewer('reply.enter');
  const { ctx, language, say, scope, now } = who;
  const round = await knownRound(who, (await params).roundId);
  const done = Number((await searchParams).done ?? 0);
  const filter = { scope, buckets: SILENT };
  const { lines } = await listPersonLines(ctx.db, ctx.keys, round.id, filter, { limit: MOST });
  const counts = await countLineBuckets(ctx.db, round.id, filter);
  const n = SILENT.reduce((sum, bucket) => sum + (counts.get(bucket) ?? 0), 0);
  const t = translate(language, 'team');
  const shown = lines.map(({ personId, employeeNumber, name, department, bucket }) => {
    return { personId, employeeNumber, name, department, silence: say.status(bucket) };
  });
  const start = { typed: {}, entryKey: newId(now), rounds: await openRoundsFor(ctx, language), problem: null, turn: 0 };
  return (
    <>
      <HqHead viewer={who} current="board" back={`/board/${round.id}/team`} round={round} />
      <main id="content" className="page">
        <div className="page-head">
          <h2 className="page-title">
            {t('title')} <b className="num">{say.number(n)}</b>
          </h2>
          <p>
            <a href={`/board/${round.id}`}>{t('back')}</a>
          </p>
        </div>
        {done > 0 && (
          <Note urgent>
            <p>{t('done', { n: done })}</p>
          </Note>
        )}
        {shown.length === 0 ? (
          <EmptyState title={t('none')}>{t('noneNote')}</EmptyState>
        ) : (
          <>
            <p>{t('lead')}</p>
            {n > MOST && <p>{t('first', { n: MOST })}</p>}
            <TeamForm key={start.entryKey} lines={shown} start={start} shown={round.id} language={language} />
          </>
        )}
      </main>
    </>
  );
}

import type { Metadata } from 'next';
import { ButtonLink } from '#app/_ui/button.tsx';
import { PeopleList } from '#app/_ui/people-list.tsx';
import { countLineBuckets, listPersonLines } from '#db/stores/board/person-lines.ts';
import { listDepartments, listSites } from '#db/stores/people/places.ts';
import { reachOf } from '#lib/domain/access.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../../../_frame/hq-head.tsx';
import { knownRound } from '../../../_frame/known-round.ts';
import { requireViewer } from '../../../_frame/require-viewer.ts';
import { titled } from '../../../_frame/titled.ts';
import { BucketStrip } from './bucket-strip.tsx';
import { cursorOf, cursorText, filterOf, type Query, queryWith } from './line-query.ts';
import { PlaceFilter } from './place-filter.tsx';
import { SaveList } from './save-list.tsx';

const PAGE = 100;

interface Props {
  params: Promise<{ roundId: string }>;
  searchParams: Promise<Query>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => say.board('list.caption'));

/** The people behind a number of the board. */
export default async function PeopleOfRound({ params, searchParams }: Props) {
  const who = await requireViewer('board.see');
  const { ctx, say, scope } = who;
  const query = await searchParams;
  const round = await knownRound(who, (await params).roundId);
  const [departments, sites] = await Promise.all([listDepartments(ctx.db, scope), listSites(ctx.db)]);
  const filter = filterOf(query, departments, scope);
  const counts = await countLineBuckets(ctx.db, round.id, filter);
  const after = cursorOf(query);
  const { lines, next } = await listPersonLines(ctx.db, ctx.keys, round.id, filter, { limit: PAGE, after });
  const shown = [...counts].filter(([bucket]) => !filter.buckets?.length || filter.buckets.includes(bucket));
  const n = shown.reduce((sum, [, count]) => sum + count, 0);
  const t = translate(who.language, 'people');
  const basePath = `/board/${round.id}`;
  return (
    <>
      <HqHead viewer={who} current="board" back={`${basePath}/people${queryWith(query, {})}`} round={round} />
      <main id="content">
        <div className="page-top">
          <div className="page-head">
            <h2 className="page-title">
              {t('ofRound.title')} <b className="num">{say.number(n)}</b>
            </h2>
            <p>
              <a href={basePath}>{t('ofRound.back')}</a>
            </p>
            {reachOf(who.session.grants, 'reply.enter') && (
              <p>
                <a href={`${basePath}/team`}>{translate(who.language, 'team')('link')}</a>
              </p>
            )}
          </div>
          <BucketStrip counts={counts} chosen={filter.buckets ?? []} query={query} say={say} all={t('ofRound.all')} />
        </div>
        <div className="page">
          <PlaceFilter query={query} departments={departments} sites={sites} language={who.language} />
          <PeopleList lines={lines} say={say} basePath={basePath} asOf={who.now} />
          {n > 0 && reachOf(who.session.grants, 'report.export') && (
            <SaveList basePath={basePath} query={query} language={who.language} n={n} />
          )}
          <p className="pager">
            {after && <ButtonLink href={queryWith(query, { cursor: [] })}>{t('ofRound.first')}</ButtonLink>}
            {next && (
              <ButtonLink href={queryWith(query, { cursor: [cursorText(next)] })}>
                {t('ofRound.next', { n: PAGE })}
              </ButtonLink>
            )}
          </p>
        </div>
      </main>
    </>
  );
}

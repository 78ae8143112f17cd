import type { Metadata } from 'next';
import { ButtonLink } from '#app/_ui/button.tsx';
import { Note } from '#app/_ui/note.tsx';
import { Section } from '#app/_ui/section.tsx';
import { SHARES } from '#lib/domain/board/answer-shares.ts';
import { readRoundReport } from '#lib/flows/rounds/read-round-report.ts';
import { translate } from '#lib/text/translate.ts';
import { RollUpSection } from '../../../_answers/roll-up-section.tsx';
import { HqHead } from '../../../_frame/hq-head.tsx';
import { knownRound } from '../../../_frame/known-round.ts';
import { requireViewer } from '../../../_frame/require-viewer.ts';
import { titled } from '../../../_frame/titled.ts';
import { ChannelTable } from './_parts/channel-table.tsx';
import { EarlierRounds } from './_parts/earlier-rounds.tsx';
import { PlaceTable } from './_parts/place-table.tsx';
import { PrintButton } from './_parts/print-button.tsx';
import { RoadTable } from './_parts/road-table.tsx';
import { toldMinutes } from './_parts/told-minutes.ts';

interface Props {
  params: Promise<{ roundId: string }>;
}

export const generateMetadata = (): Promise<Metadata> =>
  titled((say) => translate(say.language, 'rounds')('report.title'));

/** How fast a round was answered, where, by which road and over which channel, beside earlier drills; fits on A4. */
export default async function Report({ params }: Props) {
  const who = await requireViewer('report.export');
  const { ctx, language, say, now } = who;
  const round = await knownRound(who, (await params).roundId);
  const report = await readRoundReport(ctx, round.id, language);
  const t = translate(language, 'rounds');
  const here = `/rounds/${round.id}/report`;
  return (
    <>
      <HqHead viewer={who} current="rounds" back={here} round={round} />
      <main id="content" className="page report">
        <div className="page-head">
          <h2 className="page-title">{t('report.title')}</h2>
          <p className="actions">
            <ButtonLink href={`${here}.csv`} download>
              {t('report.csv')}
            </ButtonLink>
            <PrintButton>{t('report.print')}</PrintButton>
            <ButtonLink href={`/rounds/${round.id}`}>{t('detail.title')}</ButtonLink>
          </p>
        </div>
        {round.state === 'open' && (
          <Note>
            <p>{t('report.running', { at: say.clockSeconds(now) })}</p>
          </Note>
        )}
        <div className="stack">
          <Section heading={t('report.whole')} aside={t('report.wholeNote')}>
            <dl className="funnel">
              {SHARES.map((share, i) => (
                <div key={share}>
                  <dt>{t('report.reached', { share })}</dt>
                  <dd>
                    <b className="num">{toldMinutes(report.minutes[i] ?? null, t)}</b>
                  </dd>
                </div>
              ))}
            </dl>
          </Section>
          <EarlierRounds report={report} say={say} words={t} />
          {report.answers.map((asked, index) => (
            <RollUpSection key={asked.question.key} asked={asked} no={index + 1} say={say} />
          ))}
          <PlaceTable heading={t('report.sites')} places={report.sites} say={say} words={t} />
          <PlaceTable heading={t('report.departments')} places={report.departments} say={say} words={t} />
          <RoadTable roads={report.roads} say={say} words={t} />
          <ChannelTable channels={report.channels} openedAt={round.openedAt} say={say} words={t} />
        </div>
      </main>
    </>
  );
}

import type { Metadata } from 'next';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { RenewEvery } from '#app/_ui/renew-every.tsx';
import { reachOf } from '#lib/domain/access.ts';
import { readRollUps } from '#lib/flows/answers/read-roll-ups.ts';
import { translate } from '#lib/text/translate.ts';
import { RollUpSection } from '../../../_answers/roll-up-section.tsx';
import { WrittenAnswers } from '../../../_answers/written-answers.tsx';
import { HqHead } from '../../../_frame/hq-head.tsx';
import { knownRound } from '../../../_frame/known-round.ts';
import { requireViewer } from '../../../_frame/require-viewer.ts';
import { titled } from '../../../_frame/titled.ts';

const EVERY_MS = 10_000;

interface Props {
  params: Promise<{ roundId: string }>;
}

export const generateMetadata = (): Promise<Metadata> =>
  titled((say) => translate(say.language, 'rounds')('answers.title'));

/** What the answers to a round's own questions come to; a manager sees those of the own departments. */
export default async function Answers({ params }: Props) {
  const who = await requireViewer('board.see');
  const { ctx, language, say, scope, now } = who;
  const round = await knownRound(who, (await params).roundId);
  const rollUps = await readRollUps(ctx, round, language, scope);
  const words = reachOf(who.session.grants, 'person.see');
  const t = translate(language, 'rounds');
  return (
    <>
      <HqHead viewer={who} current="board" back={`/board/${round.id}/answers`} round={round} />
      <main id="content" className="page">
        <div className="page-head">
          <h2 className="page-title">{t('answers.title')}</h2>
          <p>
            <span className="quiet num">{t('answers.asOf', { at: say.clockSeconds(now) })}</span>{' '}
            <a href={`/board/${round.id}`}>{t('answers.back')}</a>
          </p>
        </div>
        {rollUps.length === 0 ? (
          <EmptyState title={t('answers.none')}>{t('answers.noneNote')}</EmptyState>
        ) : (
          <div className="stack">
            <p className="quiet">{t(round.purgedAt ? 'answers.purged' : 'answers.last')}</p>
            {rollUps.map((asked, index) => (
              <RollUpSection key={asked.question.key} asked={asked} no={index + 1} say={say}>
                {words && <WrittenAnswers viewer={who} roundId={round.id} question={asked.question} scope={words} />}
              </RollUpSection>
            ))}
          </div>
        )}
        {round.state === 'open' && <RenewEvery ms={EVERY_MS} />}
      </main>
    </>
  );
}

import type { Metadata } from 'next';
import { ButtonLink } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { currentRoundId } from '#lib/flows/board/read-board.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../_frame/hq-head.tsx';
import { requireViewer } from '../_frame/require-viewer.ts';
import { titled } from '../_frame/titled.ts';
import { BoardScreen } from './board-screen.tsx';

export const generateMetadata = (): Promise<Metadata> => titled((say) => say.board('title'));

export default async function CurrentBoard() {
  const who = await requireViewer('board.see');
  const roundId = await currentRoundId(who.ctx);
  if (roundId) return <BoardScreen viewer={who} roundId={roundId} back="/board" />;
  const t = translate(who.language, 'rounds');
  return (
    <>
      <HqHead viewer={who} current="board" back="/board" round={null} />
      <main id="content" className="page">
        <h2 className="page-title">{who.say.board('title')}</h2>
        <EmptyState title={t('none.title')}>{t('none.note')}</EmptyState>
        <p className="actions">
          <ButtonLink look="primary" href="/rounds/new">
            {t('form.title')}
          </ButtonLink>
          <ButtonLink href="/people/import">{translate(who.language, 'people')('import.title')}</ButtonLink>
        </p>
      </main>
    </>
  );
}

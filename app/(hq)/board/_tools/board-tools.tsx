import { ButtonLink } from '#app/_ui/button.tsx';
import { reachOf } from '#lib/domain/access.ts';
import type { SignedViewer } from '../../_frame/require-viewer.ts';
import { SaveList } from '../[roundId]/people/save-list.tsx';
import { PrintButton } from './print-button.tsx';

interface Props {
  viewer: SignedViewer;
  basePath: string;
  /** Everybody in the viewer's reach. */
  n: number;
}

/** What can be done with the whole board: print it, show it on a wall, and take its people out as a file. */
export function BoardTools({ viewer: { say, session, language }, basePath, n }: Props) {
  return (
    <section className="board-tools" aria-label={say.board('tools.heading')}>
      <p className="actions">
        <PrintButton>{say.board('tools.print')}</PrintButton>
        <ButtonLink href="/board/wall">{say.board('tools.wall')}</ButtonLink>
        <ButtonLink href="/board/wall?names=off">{say.board('tools.wallWithout')}</ButtonLink>
      </p>
      {n > 0 && reachOf(session.grants, 'report.export') && (
        <SaveList basePath={basePath} query={{}} language={language} n={n} />
      )}
    </section>
  );
}

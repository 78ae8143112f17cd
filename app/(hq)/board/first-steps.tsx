import { ButtonLink } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { countActive } from '#db/stores/people/people-list.ts';
import { type Act, ALL, reachOf } from '#lib/domain/access.ts';
import { translate } from '#lib/text/translate.ts';
import type { SignedViewer } from '../_frame/require-viewer.ts';

/** What to do while no round was ever opened: first the roster, then a drill. */
export async function FirstSteps({ viewer: { ctx, say, language, session } }: { viewer: SignedViewer }) {
  const t = translate(language, 'rounds');
  const may = (act: Act) => reachOf(session.grants, act) !== null;
  const people = await countActive(ctx.db, ALL);
  const step = people === 0 ? 'roster' : 'drill';
  const able = may(step === 'roster' ? 'roster.change' : 'round.open');
  return (
    <>
      <EmptyState title={t(`first.${step}.title`, { n: say.number(people) })}>
        {t(`first.${step}.${able ? 'note' : 'others'}`)}
      </EmptyState>
      {able && (
        <p className="actions">
          <ButtonLink look="primary" href={step === 'roster' ? '/people/import' : '/rounds/new'}>
            {t(`first.${step}.do`)}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

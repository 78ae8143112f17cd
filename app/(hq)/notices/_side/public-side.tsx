import { Button } from '#app/_ui/button.tsx';
import { Section } from '#app/_ui/section.tsx';
import { publicCopies, roundsWithPublicCounts } from '#db/stores/notices/public-page.ts';
import { startedRounds } from '#db/stores/rounds/rounds.ts';
import { reachOf } from '#lib/domain/access.ts';
import { KindChip } from '../../_frame/kind-chip.tsx';
import type { SignedViewer } from '../../_frame/require-viewer.ts';
import type { NoticeWords } from '../notice-words.ts';
import { CopyState } from './copy-state.tsx';
import { switchCounts } from './switch-counts.ts';

/** What the public page shows beside the notices, and whether its copy is well. */
export async function PublicSide({ viewer, words: t }: { viewer: SignedViewer; words: NoticeWords }) {
  const { ctx, language, say, session } = viewer;
  const [rounds, counted, copies] = await Promise.all([
    startedRounds(ctx.db),
    roundsWithPublicCounts(ctx.db),
    publicCopies(ctx.db),
  ]);
  const open = rounds.filter(({ state }) => state === 'open');
  const mayChoose = reachOf(session.grants, 'notice.publish') !== null;
  const folder = ctx.core.publicCopyDir;
  return (
    <div className="two">
      <Section heading={t('side.counts')}>
        {open.length === 0 && <p>{t('side.noRound')}</p>}
        {open.map((round) => (
          <form key={round.id} action={switchCounts} className="count-switch">
            <input type="hidden" name="round" value={round.id} />
            <input type="hidden" name="counts" value={counted.has(round.id) ? 'no' : 'yes'} />
            <p>
              <KindChip kind={round.kind} say={say} /> {round.wording[language].title}{' '}
              {t(counted.has(round.id) ? 'side.countsOn' : 'side.countsOff')}
            </p>
            {mayChoose && (
              <Button type="submit" small>
                {t(counted.has(round.id) ? 'side.countsHide' : 'side.countsShow')}
              </Button>
            )}
          </form>
        ))}
      </Section>
      <Section heading={t('side.copy')}>
        {folder ? (
          <CopyState copy={copies.find((copy) => copy.folder === folder)} viewer={viewer} words={t} />
        ) : (
          <p>{t('side.copyNone')}</p>
        )}
      </Section>
    </div>
  );
}

import type { Metadata } from 'next';
import { ButtonLink } from '#app/_ui/button.tsx';
import { doorAddress } from '#lib/flows/answer-call/call-to-answer.ts';
import { translate } from '#lib/text/translate.ts';
import { translateEasily } from '#lib/text/translate-easily.ts';
import { knownRound } from '../../../../_frame/known-round.ts';
import { requireViewer } from '../../../../_frame/require-viewer.ts';
import { titled } from '../../../../_frame/titled.ts';
import { PrintButton } from '../../report/_parts/print-button.tsx';
import { PosterCode } from './poster-code.tsx';
import { PosterSteps } from './poster-steps.tsx';

interface Props {
  params: Promise<{ roundId: string }>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => translate(say.language, 'call')('poster'));

/** One A4 page for walls and doors: a code, a short address, and the steps in three voices. */
export default async function Poster({ params }: Props) {
  const who = await requireViewer('notice.write');
  const { ctx, language } = who;
  const round = await knownRound(who, (await params).roundId);
  const address = doorAddress(ctx);
  const [own, ja, en] = [translate(language, 'call'), translate('ja', 'call'), translate('en', 'call')];
  const company = ctx.core.companyName;
  return (
    <main id="content">
      <p className="actions poster-tools">
        <ButtonLink href={`/rounds/${round.id}/call`}>{own('page.back')}</ButtonLink>
        <PrintButton>{own('page.print')}</PrintButton>
      </p>
      <div className="poster" lang="ja">
        <p className="poster-who">
          <b>{ja('page.who', { company })}</b>
          <span lang="en">{en('page.who', { company })}</span>
          {round.kind === 'drill' && (
            <b className="poster-drill">
              {ja('page.drill')} <span lang="en">{en('page.drill')}</span>
            </b>
          )}
        </p>
        <h1>
          {ja('page.heading')}
          <span lang="en">{en('page.heading')}</span>
        </h1>
        <PosterCode text={address} label={address} />
        <p className="poster-address">{address}</p>
        <div className="poster-voices">
          <PosterSteps lang="ja" words={ja} />
          <PosterSteps lang="ja" words={translateEasily('call')} />
          <PosterSteps lang="en" words={en} />
        </div>
      </div>
    </main>
  );
}

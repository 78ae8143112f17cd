import type { Metadata } from 'next';
import { usualLadder } from '#lib/flows/ladder/ladder-of.ts';
import { offerPlaces } from '#lib/flows/rounds/offer-places.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../../_frame/hq-head.tsx';
import { HqNav } from '../../_frame/hq-nav.tsx';
import { requireViewer } from '../../_frame/require-viewer.ts';
import { titled } from '../../_frame/titled.ts';
import { RoundWizard } from './round-wizard.tsx';

const HERE = '/rounds/new';

export const generateMetadata = (): Promise<Metadata> =>
  titled((say) => translate(say.language, 'rounds')('form.title'));

export default async function NewRound() {
  const who = await requireViewer('round.open');
  const { ctx, language } = who;
  const places = await offerPlaces(ctx);
  return (
    <RoundWizard
      {...places}
      usual={{ real: usualLadder(ctx, 'real'), drill: usualLadder(ctx, 'drill') }}
      language={language}
      timeZone={ctx.core.timeZone}
      actor={who.actor}
      head={<HqHead viewer={who} current="rounds" back={HERE} round={null} />}
      nav={<HqNav viewer={who} current="rounds" back={HERE} />}
    />
  );
}

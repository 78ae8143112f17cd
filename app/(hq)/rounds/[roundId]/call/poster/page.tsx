import type { Metadata } from 'next';
import { doorAddress } from '#lib/flows/answer-call/call-to-answer.ts';
import { translate } from '#lib/text/translate.ts';
import { translateEasily } from '#lib/text/translate-easily.ts';
import { knownRound } from '../../../../_frame/known-round.ts';
import { requireViewer } from '../../../../_frame/require-viewer.ts';
import { titled } from '../../../../_frame/titled.ts';
import { PosterCode } from './poster-code.tsx';

interface Props {
  params: Promise<{ roundId: string }>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => translate(say.language, 'call')('poster'));

/** One A4 page for walls and doors: a code, a short address, and the steps in three voices. */
export default async function Poster({ params }: Props) {
  const who = await requireViewer('notice.write');
  const { ctx } = who;
  const round = await knownRound(who, (await params).roundId);
  const address = doorAddress(ctx);
  const ja = translate('ja', 'call');
  const voices = [
    { lang: 'ja', t: ja },
    { lang: 'ja', t: translateEasily('call') },
    { lang: 'en', t: translate('en', 'call') },
  ];
  return (
    <main id="content" className="poster">
      {round.kind === 'drill' && (
        <p>
          <b className="chip">{ja('page.drill')}</b> <b className="chip">{translate('en', 'call')('page.drill')}</b>
        </p>
      )}
      <h2>
        {ja('page.heading')}
        <br />
        <span lang="en">{translate('en', 'call')('page.heading')}</span>
      </h2>
      <p>{ja('page.who', { company: ctx.core.companyName })}</p>
      <PosterCode text={address} label={address} />
      <p className="poster-address">{address}</p>
      <div className="poster-steps">
        {voices.map(({ lang, t }) => (
          <section key={t('page.language')} lang={lang}>
            <h3>{t('page.language')}</h3>
            <p>
              <b>{t('page.heading')}</b>
            </p>
            <ol>
              <li>{t('page.scan')}</li>
              <li>{t('page.type')}</li>
              <li>{t('page.choose')}</li>
              <li>{t('page.done')}</li>
            </ol>
            <p>{t('page.danger')}</p>
          </section>
        ))}
      </div>
    </main>
  );
}

import type { Metadata } from 'next';
import { ActionForm } from '#app/_ui/action-form.tsx';
import { ButtonLink } from '#app/_ui/button.tsx';
import { Note } from '#app/_ui/note.tsx';
import { Section } from '#app/_ui/section.tsx';
import { callsOf } from '#db/stores/rounds/answer-calls.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../../../_frame/hq-head.tsx';
import { knownRound } from '../../../_frame/known-round.ts';
import { requireViewer } from '../../../_frame/require-viewer.ts';
import { titled } from '../../../_frame/titled.ts';
import { CallEntry } from './call-entry.tsx';
import { callNow } from './call-now.ts';
import { RoadShares } from './road-shares.tsx';

interface Props {
  params: Promise<{ roundId: string }>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => translate(say.language, 'call')('title'));

/** Makes notice, posts and poster that tell people to answer by the public door, and shows by which roads they came since. */
export default async function CallToAnswer({ params }: Props) {
  const who = await requireViewer('notice.write');
  const { ctx, language } = who;
  const round = await knownRound(who, (await params).roundId);
  const calls = await callsOf(ctx.db, round.id);
  const t = translate(language, 'call');
  const since = calls[0]?.at ?? null;
  return (
    <>
      <HqHead viewer={who} current="rounds" back={`/rounds/${round.id}/call`} round={round} />
      <main id="content" className="page">
        <h2 className="page-title">{t('title')}</h2>
        <p className="page-lead">{t('lead')}</p>
        {ctx.core.publicDoor === 'off' && (
          <Note urgent>
            <p>{t('doorOff')}</p>
          </Note>
        )}
        <div className="two">
          <div className="stack">
            <Section heading={t('notice')}>
              <ul className="history">
                {calls.map((call) => (
                  <CallEntry key={call.noticeId} call={call} viewer={who} />
                ))}
              </ul>
              {round.state === 'open' ? (
                <ActionForm
                  action={callNow}
                  fields={[]}
                  hidden={{ round: round.id }}
                  submit={t(since ? 'again' : 'make')}
                  look={since ? 'default' : 'primary'}
                >
                  <p>{t('makeNote')}</p>
                </ActionForm>
              ) : (
                <p>{t('closed')}</p>
              )}
            </Section>
            <Section heading={t('poster')}>
              <p>{t('posterNote')}</p>
              <p className="actions">
                <ButtonLink href={`/rounds/${round.id}/call/poster`}>{t('posterOpen')}</ButtonLink>
              </p>
            </Section>
          </div>
          {since && <RoadShares roundId={round.id} since={since} viewer={who} />}
        </div>
      </main>
    </>
  );
}

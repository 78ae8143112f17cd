import type { Metadata } from 'next';
import { ButtonLink } from '#app/_ui/button.tsx';
import { Progress } from '#app/_ui/progress.tsx';
import { Section } from '#app/_ui/section.tsx';
import { countMessages, countReasons } from '#db/stores/message-counts.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../../_frame/hq-head.tsx';
import { knownRound } from '../../_frame/known-round.ts';
import { requireViewer } from '../../_frame/require-viewer.ts';
import { titled } from '../../_frame/titled.ts';
import { CloseForm } from './close-form.tsx';
import { MessageStates } from './message-states.tsx';

const MOST_REASONS = 30;

interface Props {
  params: Promise<{ roundId: string }>;
}

export const generateMetadata = (): Promise<Metadata> =>
  titled((say) => translate(say.language, 'rounds')('detail.title'));

/** How far the sending is, what failed and why, and the end of the round. */
export default async function RoundDetail({ params }: Props) {
  const who = await requireViewer('round.see');
  const { ctx, say, language } = who;
  const round = await knownRound(who, (await params).roundId);
  const [{ states, retrying }, failures, withdrawals] = await Promise.all([
    countMessages(ctx.db, round.id),
    countReasons(ctx.db, round.id, 'failed', MOST_REASONS),
    countReasons(ctx.db, round.id, 'withdrawn', MOST_REASONS),
  ]);
  const t = translate(language, 'rounds');
  const n = (state: Parameters<typeof states.get>[0]) => states.get(state) ?? 0;
  const unsent = n('waiting') + n('unknown');
  const { departments, sites } = round.audience;
  const chosen = [...departments, ...sites];
  return (
    <>
      <HqHead viewer={who} current="rounds" back={`/rounds/${round.id}`} round={round} />
      <main id="content" className="page">
        <div className="page-head">
          <h2 className="page-title">{t('detail.title')}</h2>
          <p>
            <ButtonLink href={`/board/${round.id}`}>{t('detail.board')}</ButtonLink>
          </p>
        </div>
        <div className="two">
          <div className="stack">
            <Section heading={t('detail.sending')} aside={t('detail.sendingNote')}>
              {round.filledTo !== null && <p className="quiet">{t('detail.filling')}</p>}
              <Progress
                handedOver={n('handed_over')}
                waiting={retrying}
                failed={n('failed')}
                toCome={unsent - retrying + n('claimed')}
                say={say}
              />
              <MessageStates states={states} failures={failures} withdrawals={withdrawals} say={say} words={t} />
            </Section>
            <CloseForm round={round} unsent={unsent} viewer={who} />
          </div>
          <div className="stack">
            <Section heading={t('detail.text')} aside={chosen.length === 0 ? t('detail.everybody') : chosen.join('、')}>
              {(['ja', 'en'] as const).map((key) => (
                <div key={key} className="letter" lang={key}>
                  <p className="letter-subject">
                    <b>{round.wording[key].title}</b>
                  </p>
                  {round.wording[key].body && <pre>{round.wording[key].body}</pre>}
                </div>
              ))}
            </Section>
          </div>
        </div>
      </main>
    </>
  );
}

import type { Metadata } from 'next';
import { ButtonLink } from '#app/_ui/button.tsx';
import { Progress } from '#app/_ui/progress.tsx';
import { RenewEvery } from '#app/_ui/renew-every.tsx';
import { Section } from '#app/_ui/section.tsx';
import { Toast } from '#app/_ui/toast.tsx';
import { countMessages, countReasons } from '#db/stores/messages/message-counts.ts';
import { reachOf } from '#lib/domain/access.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../../_frame/hq-head.tsx';
import { knownRound } from '../../_frame/known-round.ts';
import { requireViewer } from '../../_frame/require-viewer.ts';
import { titled } from '../../_frame/titled.ts';
import { CHANGES } from './_change/change.ts';
import { ChangeSection } from './_change/change-section.tsx';
import { Filling } from './filling.tsx';
import { LadderSection } from './ladder-section.tsx';
import { MessageStates } from './message-states.tsx';
import { TextSection } from './text-section.tsx';

const MOST_REASONS = 30;
const FILLING_MS = 1_000;
const SENDING_MS = 5_000;

interface Props {
  params: Promise<{ roundId: string }>;
  /** What was just done. */
  searchParams: Promise<{ note?: string }>;
}

export const generateMetadata = (): Promise<Metadata> =>
  titled((say) => translate(say.language, 'rounds')('detail.title'));

/** How far the sending is, what failed and why, and everything that can be stopped or put right. */
export default async function RoundDetail({ params, searchParams }: Props) {
  const who = await requireViewer('round.see');
  const { ctx, say, language } = who;
  const round = await knownRound(who, (await params).roundId);
  const note = (await searchParams).note;
  const done = CHANGES.find((change) => change === note);
  const [{ states, retrying }, failures, withdrawals] = await Promise.all([
    countMessages(ctx.db, round.id),
    countReasons(ctx.db, round.id, 'failed', MOST_REASONS),
    countReasons(ctx.db, round.id, 'withdrawn', MOST_REASONS),
  ]);
  const t = translate(language, 'rounds');
  const n = (state: Parameters<typeof states.get>[0]) => states.get(state) ?? 0;
  const toCome = n('waiting') + n('unknown') - retrying + n('claimed');
  const filling = round.filledTo !== null;
  const underWay = round.state === 'open' && (filling || toCome + retrying > 0);
  return (
    <>
      <HqHead viewer={who} current="rounds" back={`/rounds/${round.id}`} round={round} />
      {underWay && <RenewEvery ms={filling ? FILLING_MS : SENDING_MS} />}
      <main id="content" className="page">
        <div className="page-head">
          <h2 className="page-title">{t('detail.title')}</h2>
          <p>
            {reachOf(who.session.grants, 'notice.write') && (
              <ButtonLink href={`/rounds/${round.id}/call`}>{translate(language, 'call')('open')}</ButtonLink>
            )}{' '}
            <ButtonLink href={`/rounds/${round.id}/messages`}>{translate(language, 'sending')('title')}</ButtonLink>{' '}
            <ButtonLink href={`/board/${round.id}`}>{t('detail.board')}</ButtonLink>{' '}
            <ButtonLink look={round.state === 'closed' ? 'primary' : 'default'} href={`/rounds/${round.id}/report`}>
              {t('report.link')}
            </ButtonLink>
          </p>
        </div>
        <div className="two">
          <div className="stack">
            <ChangeSection round={round} viewer={who} />
            <Section heading={t('detail.sending')} aside={t('detail.sendingNote')}>
              {filling && <Filling round={round} viewer={who} />}
              <Progress
                handedOver={n('handed_over')}
                waiting={retrying}
                failed={n('failed')}
                toCome={toCome}
                say={say}
              />
              <MessageStates states={states} failures={failures} withdrawals={withdrawals} say={say} words={t} />
            </Section>
          </div>
          <div className="stack">
            <LadderSection round={round} viewer={who} />
            <TextSection round={round} viewer={who} />
          </div>
        </div>
      </main>
      {done && <Toast kind="done">{t(`change.${done}.done`)}</Toast>}
    </>
  );
}

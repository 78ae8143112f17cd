import type { Metadata } from 'next';
import { Button } from '#app/_ui/button.tsx';
import { Note } from '#app/_ui/note.tsx';
import { checkCounts } from '#db/stores/contacts/contact-checks.ts';
import { ASKED_AGAIN_MS, CHECK_LIVES_MS, isRealRoundOpen } from '#lib/flows/contacts/ask-contact-checks.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../../_frame/hq-head.tsx';
import { requireViewer } from '../../_frame/require-viewer.ts';
import { titled } from '../../_frame/titled.ts';
import { askNow } from './ask-now.ts';

const YEAR_MS = 365 * 24 * 60 * 60_000;

interface Props {
  searchParams: Promise<{ note?: string }>;
}

export const generateMetadata = (): Promise<Metadata> =>
  titled((say) => translate(say.language, 'people')('check.title'));

/** How many have said that their contact points are right, and the press that asks the others. */
export default async function ContactCheck({ searchParams }: Props) {
  const who = await requireViewer('roster.change');
  const { ctx, say, language, now } = who;
  const { note } = await searchParams;
  const { contactCheckDays } = ctx.core;
  const t = translate(language, 'people');
  const before = (ms: number) => new Date(now.getTime() - ms);
  const since = { confirmed: before(YEAR_MS), asked: before(CHECK_LIVES_MS), due: before(ASKED_AGAIN_MS) };
  const { due, ...counts } = await checkCounts(ctx.db, since);
  const real = await isRealRoundOpen(ctx);
  return (
    <>
      <HqHead viewer={who} current="people" back="/people/check" />
      <main id="content" className="page">
        <h2 className="page-title">{t('check.title')}</h2>
        <p className="page-lead">{t('check.lead')}</p>
        <p className="page-lead">{t('check.mails')}</p>
        <p className="page-lead">
          {contactCheckDays > 0 ? t('check.byItself', { days: contactCheckDays }) : t('check.byHand')}
        </p>
        {note === 'started' && (
          <Note urgent>
            <p>{t('check.started')}</p>
          </Note>
        )}
        <dl className="funnel">
          {(Object.keys(counts) as (keyof typeof counts)[]).map((key) => (
            <div key={key}>
              <dt>{t(`check.${key}`)}</dt>
              <dd>
                <b className="num">{say.number(counts[key])}</b>
              </dd>
            </div>
          ))}
        </dl>
        {real || due === 0 ? (
          <p>{t(real ? 'check.real' : 'check.nobody')}</p>
        ) : (
          <form action={askNow}>
            <Button type="submit" look="primary">
              {t('check.do', { n: say.number(due) })}
            </Button>
          </form>
        )}
      </main>
    </>
  );
}

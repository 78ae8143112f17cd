import { Button } from '#app/_ui/button.tsx';
import { Toast } from '#app/_ui/toast.tsx';
import { findReading } from '#db/stores/inbounds/readings.ts';
import { reportOfInbound } from '#db/stores/inbounds/rereads.ts';
import { findPerson } from '#db/stores/people/people.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../_frame/viewer.ts';
import type { TrayQuery } from './page.tsx';
import { takeBackNow } from './take-back-now.ts';

/** What the last press did: recorded, or too late because somebody else had decided. */
export async function DecisionToast({
  query: { done, earlier, undone },
  viewer,
}: {
  query: TrayQuery;
  viewer: Viewer;
}) {
  const { ctx, say, language, now } = viewer;
  if (undone) return <TakenBackToast undone={undone} language={language} />;
  const reading = await findReading(ctx.db, done ?? earlier ?? '');
  if (!reading?.settledAt) return null;
  const t = translate(language, 'tray');
  const at = say.moment(reading.settledAt, now);
  const by = reading.settledBy ?? '';
  const person = reading.personId ? await findPerson(ctx.db, reading.personId) : undefined;
  const settled = await reportOfInbound(ctx.db, ctx.db.read, reading.inboundId);
  const status = person && settled?.report.personId === person.id ? settled.report.status : null;
  const which = earlier === undefined ? 'done' : 'earlier';
  return (
    <Toast
      kind={which === 'done' ? 'done' : 'failed'}
      action={
        which === 'done' && (
          <form action={takeBackNow}>
            <input type="hidden" name="reading" value={reading.id} />
            <Button type="submit" small data-key="u">
              {t('undo')}
            </Button>
          </form>
        )
      }
    >
      {person && status
        ? t(which, { name: person.name, status: say.status(status), at, by })
        : t(`${which}None`, { at, by })}
    </Toast>
  );
}

function TakenBackToast({ undone, language }: { undone: string; language: Viewer['language'] }) {
  const t = translate(language, 'tray');
  return undone === 'late' ? <Toast kind="failed">{t('undoneLate')}</Toast> : <Toast kind="done">{t('undone')}</Toast>;
}

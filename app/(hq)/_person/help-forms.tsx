import { Button } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Section } from '#app/_ui/section.tsx';
import { type StandingRow, standingOf } from '#db/stores/ledger/standings.ts';
import { needsCare } from '#lib/flows/help/take-up-help.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../_frame/viewer.ts';
import { closeHelpNow, takeUpNow } from './help-actions.ts';
import { StatusChoices } from './status-choices.tsx';

interface Props {
  standing: StandingRow;
  viewer: Viewer;
  back: string;
}

/** Take up the care for a person in need, and end it by saying how the person is now. */
export function HelpForms({ standing, viewer: { say, language, now }, back }: Props) {
  if (!needsCare(standingOf(standing))) return null;
  const t = translate(language, 'people');
  const hidden = (
    <>
      <input type="hidden" name="round" value={standing.roundId} />
      <input type="hidden" name="person" value={standing.personId} />
      <input type="hidden" name="back" value={back} />
    </>
  );
  return (
    <Section heading={t('help.title')}>
      {standing.takenBy && standing.takenAt ? (
        <p className="taken">
          <b>{t('help.taken', { name: standing.takenBy, at: say.moment(standing.takenAt, now) })}</b>
        </p>
      ) : (
        <form action={takeUpNow} className="take">
          {hidden}
          <Button type="submit" look="primary">
            {t('help.take')}
          </Button>
          <p className="quiet small">{t('help.takeNote')}</p>
        </form>
      )}
      <details className="close-help">
        <summary>{t('help.close')}</summary>
        <form action={closeHelpNow} className="form">
          {hidden}
          <p className="quiet small">{t('help.closeNote')}</p>
          <StatusChoices legend={t('help.how')} say={say} />
          <Field
            as="textarea"
            name="remark"
            label={t('help.note')}
            hint={t('help.noteHint')}
            rows={2}
            maxLength={1000}
          />
          <p>
            <Button type="submit">{t('help.closeDo')}</Button>
          </p>
        </form>
      </details>
    </Section>
  );
}

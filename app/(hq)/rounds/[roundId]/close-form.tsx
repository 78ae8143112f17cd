import { Button } from '#app/_ui/button.tsx';
import { Choice } from '#app/_ui/choice.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { RoundRow } from '#db/stores/rounds.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../../_frame/viewer.ts';
import { closeNow } from './close-now.ts';

interface Props {
  round: RoundRow;
  unsent: number;
  viewer: Viewer;
}

/** Ends a round after a tick; says what that stops. */
export function CloseForm({ round, unsent, viewer: { say, language, now } }: Props) {
  const t = translate(language, 'rounds');
  const n = say.number(unsent);
  if (round.state === 'closed') {
    const at = round.closedAt ? say.moment(round.closedAt, now) : '';
    return (
      <Section heading={t('detail.close')}>
        <p>{t('detail.closed', { at, name: round.closedBy ?? '' })}</p>
      </Section>
    );
  }
  return (
    <Section heading={t('detail.close')}>
      <form action={closeNow}>
        <input type="hidden" name="round" value={round.id} />
        <p>{t('detail.closeNote', { n })}</p>
        <Choice type="checkbox" name="sure" value="yes" required>
          {t('detail.closeSure')}
        </Choice>
        <p className="actions">
          <Button type="submit">{t('detail.closeDo', { n })}</Button>
        </p>
      </form>
    </Section>
  );
}

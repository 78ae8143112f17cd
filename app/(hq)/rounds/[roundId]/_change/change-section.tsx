import { Note } from '#app/_ui/note.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { RoundRow } from '#db/stores/rounds/rounds.ts';
import { reachOf } from '#lib/domain/access.ts';
import { offerPlaces } from '#lib/flows/rounds/offer-places.ts';
import { type ChangeCounts, countChange } from '#lib/flows/running-round/count-change.ts';
import { translate } from '#lib/text/translate.ts';
import type { SignedViewer } from '../../../_frame/require-viewer.ts';
import { NO_FIELDS, type RoundFields } from '../../_form/round-fields.ts';
import { type Change, changesOf, versionOf } from './change.ts';
import { ChangeForm } from './change-form.tsx';

/** Everything that can be undone or put right, each one press away. */
export async function ChangeSection({ round, viewer }: { round: RoundRow; viewer: SignedViewer }) {
  const { ctx, language, session, say, now } = viewer;
  const t = translate(language, 'rounds');
  const may = reachOf(session.grants, 'round.open') !== null;
  const [counts, places] = await Promise.all([countChange(ctx, round.id), offerPlaces(ctx)]);
  const shared = { id: round.id, kind: round.kind, version: versionOf(round) };
  const said = (at: Date | null, name: string | null) => ({ at: at ? say.moment(at, now) : '', name: name ?? '' });
  return (
    <Section heading={t('change.heading')} className={`changes changes-${round.kind}`}>
      {round.state === 'closed' && (
        <Note>
          <p>{t('detail.closed', said(round.closedAt, round.closedBy))}</p>
        </Note>
      )}
      {round.state === 'open' && round.stoppedAt && (
        <Note>
          <p>{t('detail.stopped', said(round.stoppedAt, round.stoppedBy))}</p>
        </Note>
      )}
      <p className="quiet small">{may ? t('change.lead') : t('detail.nothingToChange')}</p>
      {may &&
        changesOf(round).map((act) => (
          <ChangeForm
            key={act}
            act={act}
            round={shared}
            n={numberOf(act, counts)}
            fields={fieldsFor(act, round)}
            places={act === 'widen' ? places : NO_PLACES}
            language={language}
          />
        ))}
    </Section>
  );
}

const NO_PLACES = { departments: [], sites: [] };

function numberOf(act: Change, counts: ChangeCounts): number {
  if (act === 'stop' || act === 'close') return counts.unsent;
  if (act === 'resume' || act === 'reopen') return counts.takenBack;
  if (act === 'correct') return counts.sentTo;
  return act === 'revise' ? counts.asked : counts.silent;
}

/** The text as it stands, to be changed; for a correction the words that most often have to be found in a hurry. */
function fieldsFor(act: Change, { wording: { ja, en } }: RoundRow): RoundFields {
  if (act === 'revise') return { ...NO_FIELDS, titleJa: ja.title, titleEn: en.title, bodyJa: ja.body, bodyEn: en.body };
  if (act !== 'correct') return NO_FIELDS;
  const [inJa, inEn] = [translate('ja', 'rounds'), translate('en', 'rounds')];
  return {
    ...NO_FIELDS,
    titleJa: inJa('change.correct.title'),
    titleEn: inEn('change.correct.title'),
    bodyJa: inJa('change.correct.body', { title: ja.title }),
    bodyEn: inEn('change.correct.body', { title: en.title }),
  };
}

import { AnswerWords } from '#app/_ui/answer-words.tsx';
import { Sign } from '#app/_ui/sign.tsx';
import { StatusWord } from '#app/_ui/status-word.tsx';
import type { StandingRow } from '#db/stores/ledger/standings.ts';
import { wordsOf } from '#db/stores/people/person-words.ts';
import type { RoundRow } from '#db/stores/rounds/rounds.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../_frame/viewer.ts';

interface Props {
  round: RoundRow;
  standing: StandingRow;
  viewer: Viewer;
}

/** What we believe of the person in this round now, and on whose word. */
export async function StandingBand({ round, standing, viewer: { ctx, say, language, now } }: Props) {
  const t = translate(language, 'people');
  const answer = (await wordsOf(ctx.db, ctx.keys, round.id, [standing])).get(standing.personId);
  return (
    <section className="band-now" data-bucket={standing.bucket} aria-label={t('person.standing')}>
      <p className="band-status">
        <StatusWord bucket={standing.bucket} say={say} />
      </p>
      <div>{answer && <AnswerWords answer={answer} say={say} now={now} />}</div>
      <ul className="band-marks">
        {standing.conflict && <Mark text={t('person.conflict')} />}
        {standing.openHelp && <Mark text={t('person.openHelp')} />}
      </ul>
    </section>
  );
}

const Mark = ({ text }: { text: string }) => (
  <li className="strip-mark">
    <Sign name="conflict" />
    {text}
  </li>
);

import { routeName } from '#app/_ui/answer-words.tsx';
import { BucketIcon } from '#app/_ui/bucket-icon.tsx';
import type { ReportRow } from '#db/stores/ledger/reports.ts';
import type { PersonHistory } from '#db/stores/people/person-history.ts';
import type { RoundRow } from '#db/stores/rounds/rounds.ts';
import type { OwnAnswer } from '#lib/domain/question/own-answer.ts';
import type { Bucket } from '#lib/domain/standing.ts';
import { tellAnswer } from '#lib/flows/answers/tell-answer.ts';
import { translate } from '#lib/text/translate.ts';
import { KindChip } from '../_frame/kind-chip.tsx';
import type { Viewer } from '../_frame/viewer.ts';

interface Props {
  report: PersonHistory['reports'][number];
  rounds: PersonHistory['rounds'];
  viewer: Viewer;
}

/** One line of the ledger: what was stated, in whose words, by which road, how proved, by whom entered, and when. */
export function ReportEvent({
  report: { row, extras, answers, roundIds },
  rounds,
  viewer: { say, language, now },
}: Props) {
  const t = translate(language, 'people');
  const { family, canWork } = extras;
  const facts = [
    extras.place && `${say.board('urgent.place')} ${extras.place}`,
    family && say.board(`urgent.family.${family}`),
    canWork && say.board(`urgent.canWork.${canWork}`),
  ].filter(Boolean);
  const source = [
    routeName(row.route, say),
    row.proof && `${say.board('urgent.proof')} ${say.common(`proof.${row.proof}`)}`,
    row.flag && t(`person.flag.${row.flag}`),
    row.enteredBy && say.board('urgent.enteredBy', { name: row.enteredBy }),
    extras.why && t('person.why', { reason: extras.why }),
    row.saidAt && t('person.said', { at: say.moment(row.saidAt, now) }),
    t('person.received', { at: say.moment(row.receivedAt, now) }),
  ].filter(Boolean);
  const told = toldAnswers(
    answers,
    rounds.find(({ round }) => round.id === (row.tokenRoundId ?? roundIds[0]))?.round ?? null,
    language,
  );
  const covered = rounds.filter(({ round }) => roundIds.includes(round.id));
  return (
    <>
      <BucketIcon bucket={iconOf(row)} />
      <div>
        <b>{headOf(row, language)}</b>
        {extras.comment && (
          <blockquote>{language === 'ja' ? `「${extras.comment}」` : `“${extras.comment}”`}</blockquote>
        )}
        {facts.length > 0 && <p className="small">{facts.join('　')}</p>}
        {told.length > 0 && <p className="small">{told.join('　')}</p>}
        <p className="quiet small">{source.join('　')}</p>
        <p className="quiet small">
          {covered.length === 0 && t('person.noRound')}
          {covered.map(({ round }) => (
            <span key={round.id}>
              <KindChip kind={round.kind} say={say} /> {round.wording[language].title}{' '}
            </span>
          ))}
        </p>
      </div>
    </>
  );
}

/** What was answered to the questions of the round, each with its question. */
const toldAnswers = (answers: readonly OwnAnswer[], round: RoundRow | null, language: Viewer['language']): string[] =>
  (round?.questions ?? []).flatMap((question) => {
    const answer = answers.find(({ key }) => key === question.key);
    return answer ? [`${question.label[language]}: ${tellAnswer(question, answer, language)}`] : [];
  });

function iconOf(row: ReportRow): Bucket {
  if (row.status && row.proof !== 'claimed') return row.status;
  if (row.kind === 'automatic') return 'automatic_only';
  if (row.kind === 'excluded' || row.kind === 'included') return 'excluded';
  return row.kind === 'deceased' ? 'deceased' : 'needs_reading';
}

function headOf({ kind, status, proof, reason, inboundId }: ReportRow, language: Viewer['language']): string {
  const t = translate(language, 'people');
  const word = status ? translate(language, 'status')(status) : '';
  if (kind === 'answer')
    return t(proof === 'claimed' ? 'person.report.claimed' : 'person.report.answer', { status: word });
  // A decision of the tray is about something that came in; the record of a death is not.
  if (kind === 'taken_back' && inboundId === null) return t('person.report.death_taken_back');
  if (kind === 'settled') return t(status ? 'person.report.settled' : 'person.report.settled_none', { status: word });
  return t(`person.report.${kind}`, { status: word, reason: reason ?? '' });
}

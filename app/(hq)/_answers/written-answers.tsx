import { listWritten } from '#db/stores/answers/text-answers.ts';
import type { Scope } from '#lib/domain/access.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../_frame/viewer.ts';

const MOST = 200;

interface Props {
  viewer: Viewer;
  roundId: string;
  question: Question;
  scope: Scope;
}

/** What the people in reach wrote, with their names, the newest first. */
export async function WrittenAnswers({ viewer: { ctx, language, say, now }, roundId, question, scope }: Props) {
  if (question.kind !== 'text' && question.kind !== 'number') return null;
  const written = await listWritten(ctx, roundId, question.key, scope, MOST);
  if (written.length === 0) return null;
  const t = translate(language, 'rounds');
  return (
    <>
      <ul className="written" aria-label={t('answers.texts')}>
        {written.map(({ personId, name, employeeNumber, department, saidAt, text }) => (
          <li key={personId}>
            <p className="written-words">{text}</p>
            <p className="quiet small">
              <a href={`/board/${roundId}/people/${personId}`}>{name}</a> <span className="num">{employeeNumber}</span>{' '}
              {department} {say.moment(saidAt, now)}
            </p>
          </li>
        ))}
      </ul>
      {written.length === MOST && <p className="quiet small">{t('answers.textsMore', { n: MOST })}</p>}
    </>
  );
}

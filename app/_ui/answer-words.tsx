import type { PersonLine } from '#lib/domain/board/person-line.ts';
import type { Say } from './say.ts';

interface Props {
  answer: NonNullable<PersonLine['answer']>;
  say: Say;
  now: Date;
}

/** The person's own words, quoted and never summarised; then the road, the proof and the time. */
export function AnswerWords({ answer, say, now }: Props) {
  const { comment, place, family, canWork } = answer.extras;
  const facts = [
    place && `${say.board('urgent.place')} ${place}`,
    family && say.board(`urgent.family.${family}`),
    canWork && say.board(`urgent.canWork.${canWork}`),
  ].filter((fact) => fact !== undefined && fact !== '');
  return (
    <>
      {comment ? (
        <blockquote lang={languageOf(comment)}>{say.language === 'ja' ? `「${comment}」` : `“${comment}”`}</blockquote>
      ) : (
        <p className="quiet">{say.board('urgent.noWords')}</p>
      )}
      {facts.length > 0 && <p className="small">{facts.join('　')}</p>}
      <p className="strip-source">
        <time className="num" dateTime={answer.saidAt.toISOString()}>
          {say.moment(answer.saidAt, now)}
        </time>
        {'　'}
        {routeName(answer.route, say)}
        {answer.enteredBy !== null && say.board('urgent.enteredBy', { name: answer.enteredBy })}
        {'　'}
        <span className="keep">
          {say.board('urgent.proof')} {say.common(`proof.${answer.proof}`)}
        </span>
      </p>
    </>
  );
}

/** A road without a name of its own is called by its key, so that none is hidden. */
export function routeName(route: string, say: Say): string {
  const key = `route.${route}`;
  return say.common.has(key) ? say.common(key) : route;
}

const languageOf = (words: string): 'ja' | 'en' =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words) ? 'ja' : 'en';

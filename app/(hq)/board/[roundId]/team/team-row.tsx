import { Choice, Choices } from '#app/_ui/choice.tsx';
import { Field } from '#app/_ui/field.tsx';
import type { Say } from '#app/_ui/say.ts';
import { StatusWord } from '#app/_ui/status-word.tsx';
import { STATUSES } from '#lib/domain/status.ts';
import { COMMENT_OF, STATUS_OF, type TeamLine, type TeamTyping } from './team-state.ts';

interface Props {
  line: TeamLine;
  typed: TeamTyping['typed'];
  comment: string;
  say: Say;
}

/** One person of the team: four statuses, none of them chosen, and what there is to say. */
export function TeamRow({ line, typed, comment, say }: Props) {
  const { personId, name, employeeNumber, department, silence } = line;
  const status = `${STATUS_OF}${personId}`;
  const words = `${COMMENT_OF}${personId}`;
  const legend = (
    <>
      <b>{name}</b> <span className="num">{employeeNumber}</span>{' '}
      <span className="small">
        {department} / {silence}
      </span>
    </>
  );
  return (
    <div className="team-row">
      <Choices legend={legend}>
        {STATUSES.map((value) => (
          <Choice key={value} type="radio" name={status} value={value} defaultChecked={typed[status] === value}>
            <StatusWord bucket={value} say={say} />
          </Choice>
        ))}
      </Choices>
      <Field name={words} label={comment} maxLength={1000} defaultValue={typed[words]} />
    </div>
  );
}

import type { PersonLine } from '#lib/domain/board/person-line.ts';
import { BucketIcon } from '../../bucket-icon.tsx';
import type { Say } from '../../say.ts';
import { Sign } from '../../sign.tsx';
import { waited } from '../../waited.ts';
import { phoneOf } from '../urgent/phone-of.ts';
import { isUnattended } from '../urgent/urgent-order.ts';

interface Props {
  line: PersonLine;
  now: Date;
  say: Say;
}

/** One call for rescue at the size of a room: who, where, the first words, the number, and whether somebody looks after it. */
export function WallStrip({ line, now, say }: Props) {
  const { answer, taken } = line;
  const phone = phoneOf(line);
  const words = answer?.extras.comment || answer?.extras.place;
  return (
    <li className={isUnattended(line) ? 'strip wall-strip strip-unattended' : 'strip wall-strip'}>
      <BucketIcon bucket="help" />
      <div>
        <span className="strip-name">{line.name}</span>
        <span className="strip-where">
          {line.department}　{line.site}
        </span>
      </div>
      <p className="wall-words">
        {line.conflict && <Sign name="conflict" label={say.board('urgent.conflict')} />}
        {words ? quoted(words, say) : <span className="quiet">{say.board('urgent.noWords')}</span>}
      </p>
      <div className="wall-call">
        {phone ? <b className="num strip-tel">{phone}</b> : <span>{say.board('urgent.noPhone')}</span>}
        <span className={taken ? undefined : 'wall-waits'}>
          {taken
            ? `${nameOf(taken.by)} ${say.board('urgent.takenSince', { at: say.moment(taken.at, now) })}`
            : stateOf(line, now, say)}
        </span>
      </div>
    </li>
  );
}

/** Without the login that stands behind a name: a room knows its people, and the line is short. */
const nameOf = (by: string): string => by.replace(/ \[[^[\]]*\]$/, '');

function stateOf(line: PersonLine, now: Date, say: Say): string {
  const state = say.board(line.openHelp ? 'urgent.unattended' : 'urgent.attended');
  return line.answer ? `${state} ${waited(say, line.answer.saidAt, now)}` : state;
}

const quoted = (words: string, say: Say): string => (say.language === 'ja' ? `「${words}」` : `“${words}”`);

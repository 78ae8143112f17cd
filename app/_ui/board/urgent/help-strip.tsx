import type { PersonLine } from '#lib/domain/board/person-line.ts';
import { AnswerWords } from '../../answer-words.tsx';
import { BucketIcon } from '../../bucket-icon.tsx';
import { contactHref } from '../../contact-list.tsx';
import { personHref } from '../../list-href.ts';
import type { Say } from '../../say.ts';
import { Sign } from '../../sign.tsx';
import { StatusWord } from '../../status-word.tsx';
import { waited } from '../../waited.ts';
import { isUnattended } from './urgent-order.ts';

interface Props {
  line: PersonLine;
  now: Date;
  say: Say;
  basePath: string;
}

/** One person in need: name, own words, phone numbers at reading size, and whether somebody has taken it up. */
export function HelpStrip({ line, now, say, basePath }: Props) {
  const rescue = line.bucket === 'help' || line.openHelp;
  const phones = line.contacts.filter(({ kind }) => kind === 'phone');
  return (
    <li className={isUnattended(line) ? 'strip strip-unattended' : 'strip'}>
      <BucketIcon bucket={rescue ? 'help' : line.bucket} />
      <div>
        <a className="strip-name" href={personHref(basePath, line.personId)}>
          {line.name}
        </a>{' '}
        {line.kana !== null && <span className="strip-where strip-kana">{line.kana}</span>}
        <span className="strip-where">
          {line.department}　{line.site}　<span className="num">{line.employeeNumber}</span>
        </span>
      </div>
      <div className="strip-words">
        {line.answer ? (
          <AnswerWords answer={line.answer} say={say} now={now} />
        ) : (
          <p className="quiet">{say.board('urgent.noWords')}</p>
        )}
        {line.conflict && (
          <p className="strip-mark">
            <Sign name="conflict" />
            {say.board('urgent.conflict')}
          </p>
        )}
      </div>
      <ul className="strip-phones">
        {phones.length === 0 && <li className="quiet small">{say.board('urgent.noPhone')}</li>}
        {phones.map(({ address, badSince }) => (
          <li key={address}>
            <a className="strip-tel" href={contactHref('phone', address)}>
              {address}
            </a>
            {badSince !== null && (
              <span className="strip-where">{say.board('contact.bad', { at: say.moment(badSince, now) })}</span>
            )}
          </li>
        ))}
      </ul>
      <div className="strip-state">
        <Attending line={line} now={now} say={say} rescue={rescue} />
        {rescue && line.bucket !== 'help' && <StatusWord bucket={line.bucket} say={say} />}
        {line.answer && <Waited text={waited(say, line.answer.saidAt, now)} />}
      </div>
    </li>
  );
}

/** Another text is another element: at the right edge a longer one would count as moved. */
const Waited = ({ text }: { text: string }) => (
  <span key={text} className="strip-waited">
    {text}
  </span>
);

function Attending({ line, now, say, rescue }: Omit<Props, 'basePath'> & { rescue: boolean }) {
  if (line.taken) {
    return (
      <>
        <b>{line.taken.by}</b>
        <span>{say.board('urgent.takenSince', { at: say.moment(line.taken.at, now) })}</span>
      </>
    );
  }
  return rescue ? <b>{say.board(line.openHelp ? 'urgent.unattended' : 'urgent.attended')}</b> : null;
}

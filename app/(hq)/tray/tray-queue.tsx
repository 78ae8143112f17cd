import { routeName } from '#app/_ui/answer-words.tsx';
import type { TrayItem } from '#db/stores/inbounds/tray.ts';
import { findPerson } from '#db/stores/people/people.ts';
import { readLetter } from '#lib/flows/reading/read-letter.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../_frame/viewer.ts';
import { trayKind } from './tray-kind.ts';

interface Props {
  queue: readonly TrayItem[];
  chosenId: string | undefined;
  rest: number;
  viewer: Viewer;
}

/** What waits, in the order in which it should be read. */
export function TrayQueue({ queue, chosenId, rest, viewer }: Props) {
  const t = translate(viewer.language, 'tray');
  const at = queue.findIndex(({ reading }) => reading.id === chosenId);
  return (
    <nav aria-label={t('queue')}>
      <ol>
        {queue.map((item, i) => (
          <Waiting
            key={item.reading.id}
            item={item}
            chosen={i === at}
            shortcut={at - i === 1 ? 'k' : i - at === 1 ? 'j' : undefined}
            viewer={viewer}
          />
        ))}
      </ol>
      {rest > 0 && <p className="tray-rest quiet small">{t('more', { n: viewer.say.number(rest) })}</p>}
    </nav>
  );
}

interface WaitingProps {
  item: TrayItem;
  chosen: boolean;
  shortcut: 'j' | 'k' | undefined;
  viewer: Viewer;
}

async function Waiting({ item, chosen, shortcut, viewer }: WaitingProps) {
  const { ctx, say, language, now } = viewer;
  const t = translate(language, 'tray');
  const { reading, inbound, raw, text } = item;
  const kind = trayKind(reading);
  const person = reading.personId ? await findPerson(ctx.db, reading.personId) : undefined;
  const from = person?.name ?? (raw ? readLetter(inbound.route, raw).from : '');
  return (
    <li>
      <a href={`/tray?reading=${reading.id}`} aria-current={chosen ? 'true' : undefined} data-key={shortcut}>
        <b className={kind === 'help' ? 'tray-kind tray-hot' : 'tray-kind'}>{t(`kind.${kind}`)}</b>
        <span className="tray-time num">{say.moment(inbound.receivedAt, now)}</span>
        <span className="tray-from">
          {routeName(inbound.route, say)}　{from}
        </span>
        <span className="tray-text">{text || t('noText')}</span>
      </a>
    </li>
  );
}

import type { Metadata } from 'next';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { waited } from '#app/_ui/waited.ts';
import { countTray } from '#db/stores/inbounds/readings.ts';
import { trayQueue } from '#db/stores/inbounds/tray.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../_frame/hq-head.tsx';
import { requireViewer } from '../_frame/require-viewer.ts';
import { titled } from '../_frame/titled.ts';
import { DecisionToast } from './decision-toast.tsx';
import { TrayDecision } from './tray-decision.tsx';
import { TrayKeys } from './tray-keys.tsx';
import { TrayLetter } from './tray-letter.tsx';
import { TrayQueue } from './tray-queue.tsx';

const MOST = 50;

export interface TrayQuery {
  reading?: string;
  /** Whose answer somebody chose it to be. */
  person?: string;
  number?: string;
  done?: string;
  earlier?: string;
  undone?: string;
}

interface Props {
  searchParams: Promise<TrayQuery>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => say.common('nav.tray'));

/** Replies that no rule could read or match: original beside reading, and a decision at one press. */
export default async function Tray({ searchParams }: Props) {
  const who = await requireViewer('tray.settle');
  const { ctx, say, language, now } = who;
  const query = await searchParams;
  const t = translate(language, 'tray');
  const waiting = await countTray(ctx.db);
  const queue = await trayQueue(ctx.db, ctx.keys, MOST);
  const item = queue.find(({ reading }) => reading.id === query.reading) ?? queue[0];
  const oldest = queue.reduce((min, { inbound }) => Math.min(min, inbound.receivedAt.getTime()), now.getTime());
  return (
    <>
      <HqHead viewer={who} current="tray" back="/tray" />
      <main id="content" className="tray">
        <div className="tray-queue">
          <header>
            <h2>
              {t('title')} <b className="num">{say.number(waiting)}</b>
            </h2>
            {waiting > 0 && <p>{waited(say, new Date(oldest), now)}</p>}
          </header>
          <TrayQueue queue={queue} chosenId={item?.reading.id} rest={waiting - queue.length} viewer={who} />
        </div>
        {item ? (
          <>
            <TrayLetter item={item} viewer={who} />
            <TrayDecision key={item.reading.id} item={item} query={query} viewer={who} />
          </>
        ) : (
          <div className="tray-empty">
            <EmptyState title={t('empty')}>{t('emptyNote', { at: say.clockSeconds(now) })}</EmptyState>
          </div>
        )}
      </main>
      <TrayKeys key={[item?.reading.id, query.done, query.earlier, query.undone].join(' ')} />
      <DecisionToast query={query} viewer={who} />
    </>
  );
}

import { BucketIcon } from '#app/_ui/bucket-icon.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { TrayItem } from '#db/stores/inbounds/tray.ts';
import { findPerson, findPersonByNumber, type PersonRow } from '#db/stores/people/people.ts';
import { readEmployeeNumber } from '#lib/base/addresses/employee-number.ts';
import { digitOf, STATUSES } from '#lib/domain/status.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../_frame/viewer.ts';
import type { TrayQuery } from './page.tsx';
import { settleNow } from './settle-now.ts';
import { WhoSection } from './who-section.tsx';

interface Props {
  item: TrayItem;
  query: TrayQuery;
  viewer: Viewer;
}

/** First whose answer it is, then the status at one press; no status can be pressed for nobody. */
export async function TrayDecision({ item, query, viewer }: Props) {
  const { say, language } = viewer;
  const { reading } = item;
  const t = translate(language, 'tray');
  const person = await personMeant(item, query, viewer);
  return (
    <div className="tray-decision">
      <WhoSection item={item} person={person} query={query} viewer={viewer} />
      <Section heading={t('decide')}>
        <form action={settleNow} className="decide">
          <input type="hidden" name="reading" value={reading.id} />
          <input type="hidden" name="person" value={person?.id ?? ''} />
          {person &&
            STATUSES.map((status) => (
              <button
                type="submit"
                key={status}
                className="decide-key"
                name="status"
                value={status}
                data-key={digitOf(status)}
                aria-keyshortcuts={String(digitOf(status))}
              >
                <BucketIcon bucket={status} />
                {say.status(status)}
                <kbd>{digitOf(status)}</kbd>
              </button>
            ))}
          <button
            type="submit"
            className="decide-key decide-none"
            name="status"
            value="none"
            data-key="n"
            aria-keyshortcuts="n"
          >
            <BucketIcon bucket="automatic_only" />
            {t('noAnswer')}
            <kbd>N</kbd>
          </button>
        </form>
        <p className="quiet small">{person ? t('decideNote') : t('whoNone')}</p>
      </Section>
      <KeyList language={language} />
    </div>
  );
}

/** The person chosen on the screen, or found by number, else the one that the reply itself names. */
async function personMeant({ reading }: TrayItem, query: TrayQuery, { ctx }: Viewer): Promise<PersonRow | null> {
  const here = query.reading === reading.id;
  const number = (here && query.number && readEmployeeNumber(query.number)) || '';
  const chosen = here && query.person ? await findPerson(ctx.db, query.person) : undefined;
  if (here && query.number) {
    const found =
      (await findPersonByNumber(ctx.db, number)) ?? (await findPersonByNumber(ctx.db, number.toUpperCase()));
    return found ?? null;
  }
  if (chosen) return chosen;
  return reading.personId ? ((await findPerson(ctx.db, reading.personId)) ?? null) : null;
}

const KEYS = ['status', 'none', 'person', 'move', 'undo'] as const;

function KeyList({ language }: Pick<Viewer, 'language'>) {
  const t = translate(language, 'tray');
  return (
    <details className="tray-keys small">
      <summary>{t('keys.title')}</summary>
      <ul>
        {KEYS.map((key) => (
          <li key={key}>{t(`keys.${key}`)}</li>
        ))}
      </ul>
    </details>
  );
}

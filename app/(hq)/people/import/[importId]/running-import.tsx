import type { CSSProperties } from 'react';
import { ButtonLink } from '#app/_ui/button.tsx';
import { RenewEvery } from '#app/_ui/renew-every.tsx';
import type { ImportRow } from '#db/stores/imports/imports.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../../../_frame/viewer.ts';

const LOOK_MS = 1_000;

interface Props {
  running: ImportRow;
  viewer: Viewer;
}

/** How many people are ready to be written, made anew each second. */
export function RunningImport({ running, viewer: { say, language, now } }: Props) {
  const { id, people, ready, startedAt, startedBy } = running;
  const t = translate(language, 'people');
  const parts = [
    { look: 'handed', n: ready },
    { look: 'to-come', n: people === null ? 1 : people - ready },
  ];
  return (
    <>
      <RenewEvery ms={LOOK_MS} />
      <p className="page-lead">{t('imports.whose', { at: say.moment(startedAt, now), name: startedBy })}</p>
      <div
        className="progress import-bar"
        role="progressbar"
        aria-label={t('imports.bar')}
        aria-valuemin={0}
        aria-valuemax={people ?? undefined}
        aria-valuenow={people === null ? undefined : ready}
      >
        {parts.map(({ look, n }) => (
          <i key={look} className={`progress-${look}`} style={{ '--n': n } as CSSProperties} />
        ))}
      </div>
      <p role="status">
        <b>{stage()}</b>
      </p>
      <p>{t('imports.whole')}</p>
      <noscript>
        <p className="actions">
          <ButtonLink href={`/people/import/${id}`}>{t('imports.renew')}</ButtonLink>
        </p>
      </noscript>
    </>
  );

  function stage(): string {
    if (people === null) return t('imports.reading');
    const counts = { people: say.number(people), ready: say.number(ready) };
    return t(ready < people ? 'imports.ready' : 'imports.writing', counts);
  }
}

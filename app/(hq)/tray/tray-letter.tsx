import { routeName } from '#app/_ui/answer-words.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { TrayItem } from '#db/stores/inbounds/tray.ts';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { readLetter } from '#lib/flows/reading/read-letter.ts';
import { translate } from '#lib/text/translate.ts';
import { wordWhy } from '#lib/text/word-why.ts';
import { KindChip } from '../_frame/kind-chip.tsx';
import type { Viewer } from '../_frame/viewer.ts';

/** The words as they came, and beside them what the machine made of them. */
export async function TrayLetter({ item, viewer }: { item: TrayItem; viewer: Viewer }) {
  const { ctx, say, language, now } = viewer;
  const t = translate(language, 'tray');
  const { reading, inbound, raw, text } = item;
  const letter = raw && readLetter(inbound.route, raw);
  const round = reading.roundId ? await findRound(ctx.db, reading.roundId) : undefined;
  const facts = [
    [t('received'), say.moment(inbound.receivedAt, now)],
    [t('route'), routeName(inbound.route, say)],
    [t('from'), letter?.from],
    [t('subject'), letter?.subject],
  ].filter(([, value]) => value);
  return (
    <div className="tray-letter">
      <Section heading={t('original')}>
        <dl className="facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          {round && (
            <div>
              <dt>{t('round')}</dt>
              <dd>
                <KindChip kind={round.kind} say={say} /> {round.wording[language].title}
              </dd>
            </div>
          )}
        </dl>
        <blockquote className="tray-words">{text || t('noText')}</blockquote>
        {letter && raw && (
          <details className="tray-raw">
            <summary>{t('raw', { n: say.number(raw.bytes.byteLength) })}</summary>
            <pre>{letter.source}</pre>
          </details>
        )}
      </Section>
      <Section heading={t('machine')} aside={t('machineNote')}>
        <p>{wordWhy(language, reading.why)}</p>
        {reading.status && <p>{t('readAs', { status: say.status(reading.status) })}</p>}
      </Section>
    </div>
  );
}

import type { Metadata } from 'next';
import { ActionForm } from '#app/_ui/action-form.tsx';
import { Section } from '#app/_ui/section.tsx';
import { lastReceived } from '#db/stores/inbounds/last-received.ts';
import type { ShownPart } from '#lib/base/settings/shown-settings.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../_frame/hq-head.tsx';
import { requireViewer, type SignedViewer } from '../_frame/require-viewer.ts';
import { titled } from '../_frame/titled.ts';
import { PartSettings } from './part-section.tsx';
import { sendTestNow } from './send-test-now.ts';

export const generateMetadata = (): Promise<Metadata> => titled((say) => say.common('nav.settings'));

/** What is set up, what came in by each road, and a test of each channel that really sends. */
export default async function Settings() {
  const who = await requireViewer('settings.change');
  const t = translate(who.language, 'upkeep');
  const received = await lastReceived(who.ctx.db);
  const of = (kind: ShownPart['kind']) => who.upkeep.parts.filter((part) => part.kind === kind);
  return (
    <>
      <HqHead viewer={who} current="system" back="/settings" />
      <main id="content" className="page">
        <h2 className="page-title">{t('title')}</h2>
        <p className="page-lead">{t('lead')}</p>
        <div className="two">
          <div className="stack">
            <Section heading={t('channels')}>
              {of('channel').map((part) => (
                <Channel key={part.name} part={part} viewer={who} />
              ))}
            </Section>
          </div>
          <div className="stack">
            <Section heading={t('routes')}>
              {of('route').map((part) => (
                <article key={part.name} className="upkeep-part">
                  <h3 className="under">
                    {part.name} <span className="quiet">{t(part.configured ? 'on' : 'off')}</span>
                  </h3>
                  <p className="quiet">{receivedWords(received.get(part.name), who)}</p>
                  <PartSettings part={part} viewer={who} />
                </article>
              ))}
            </Section>
            <Section heading={t('outlets')}>
              {of('outlet').map((part) => (
                <article key={part.name} className="upkeep-part">
                  <h3 className="under">
                    {part.name} <span className="quiet">{t(part.configured ? 'on' : 'off')}</span>
                  </h3>
                  <PartSettings part={part} viewer={who} />
                </article>
              ))}
            </Section>
            <Section heading={t('core')}>
              {of('core').map((part) => (
                <PartSettings key={part.name} part={part} viewer={who} />
              ))}
            </Section>
          </div>
        </div>
      </main>
    </>
  );
}

function Channel({ part, viewer }: { part: ShownPart; viewer: SignedViewer }) {
  const t = translate(viewer.language, 'upkeep');
  const kind = part.name.startsWith('twilio') ? 'phone' : 'mail';
  return (
    <article className="upkeep-part">
      <h3 className="under">
        {part.name} <span className="quiet">{t(part.configured ? 'on' : 'off')}</span>
      </h3>
      {part.configured && (
        <ActionForm
          action={sendTestNow}
          hidden={{ channel: part.name }}
          fields={[{ name: 'address', label: t('test.address'), hint: t(`test.hint.${kind}`), autoComplete: 'off' }]}
          submit={t('test.send')}
          look="default"
        />
      )}
      <PartSettings part={part} viewer={viewer} />
    </article>
  );
}

function receivedWords(at: Date | undefined, { language, say, now }: SignedViewer): string {
  const t = translate(language, 'upkeep');
  return at ? t('lastReceived', { at: say.moment(at, now) }) : t('neverReceived');
}

import type { Metadata } from 'next';
import { Section } from '#app/_ui/section.tsx';
import { lastReceived } from '#db/stores/inbounds/last-received.ts';
import type { ShownPart } from '#lib/base/settings/shown-settings.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../_frame/hq-head.tsx';
import { requireViewer } from '../_frame/require-viewer.ts';
import { titled } from '../_frame/titled.ts';
import { ChannelPart } from './channel-part.tsx';
import { PartHead } from './part-head.tsx';
import { PartSettings } from './part-section.tsx';
import { RoutePart } from './route-part.tsx';

export const generateMetadata = (): Promise<Metadata> => titled((say) => say.common('nav.settings'));

/** What is set up, what came in by each road, a test of each channel that really sends, and of each road that really receives. */
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
                <ChannelPart key={part.name} part={part} viewer={who} />
              ))}
            </Section>
            <Section heading={t('outlets')}>
              {of('outlet').map((part) => (
                <article key={part.name} className="upkeep-part">
                  <PartHead part={part} language={who.language} />
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
          <div className="stack">
            <Section heading={t('routes')}>
              {of('route').map((part) => (
                <RoutePart key={part.name} part={part} receivedAt={received.get(part.name)} viewer={who} />
              ))}
            </Section>
          </div>
        </div>
      </main>
    </>
  );
}

import { ActionForm } from '#app/_ui/action-form.tsx';
import type { ShownPart } from '#lib/base/settings/shown-settings.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../_frame/viewer.ts';
import { PartHead } from './part-head.tsx';
import { PartSettings } from './part-section.tsx';
import { sendTestNow } from './send-test-now.ts';

/** One way out, with a test that really sends. */
export function ChannelPart({ part, viewer }: { part: ShownPart; viewer: Viewer }) {
  const t = translate(viewer.language, 'upkeep');
  const kind = part.name.startsWith('twilio') ? 'phone' : 'mail';
  return (
    <article className="upkeep-part">
      <PartHead part={part} language={viewer.language} />
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

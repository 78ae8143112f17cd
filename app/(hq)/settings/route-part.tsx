import { ActionForm } from '#app/_ui/action-form.tsx';
import type { ShownPart } from '#lib/base/settings/shown-settings.ts';
import { translate } from '#lib/text/translate.ts';
import type { SignedViewer } from '../_frame/require-viewer.ts';
import { PartHead } from './part-head.tsx';
import { PartSettings } from './part-section.tsx';
import { receiveTestNow } from './receive-test-now.ts';

/** Those that somebody outside has to use; whatever else takes no mails is entered at headquarters. */
const USED_OUTSIDE = ['sms', 'voice', 'form', 'public', 'sql'] as const;

interface Props {
  part: ShownPart;
  receivedAt: Date | undefined;
  viewer: SignedViewer;
}

/** One road in, when something last came by it, and a test that really receives. */
export function RoutePart({ part, receivedAt, viewer }: Props) {
  const { language, say, now } = viewer;
  const t = translate(language, 'upkeep');
  const outside = USED_OUTSIDE.find((name) => name === part.name);
  const how = part.byMail ? 'mail' : (outside ?? 'entered');
  return (
    <article className="upkeep-part">
      <PartHead part={part} language={language} />
      <p className="quiet">
        {receivedAt ? t('lastReceived', { at: say.moment(receivedAt, now) }) : t('neverReceived')}
      </p>
      {part.configured && (
        <details>
          <summary>{t('receive.try')}</summary>
          <ActionForm
            action={receiveTestNow}
            hidden={{ route: part.name }}
            fields={[]}
            submit={t(part.byMail ? 'receive.byMail' : 'receive.wait')}
            look="default"
          >
            <p>{t(`receive.how.${how}`, { domain: viewer.ctx.core.replyDomain })}</p>
          </ActionForm>
        </details>
      )}
      <PartSettings part={part} viewer={viewer} />
    </article>
  );
}

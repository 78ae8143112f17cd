import { newId } from '#lib/base/ids.ts';
import { escapeHtml } from '#lib/text/escape-html.ts';
import { translate } from '#lib/text/translate.ts';
import type { Wired } from '#lib/wire.ts';
import type { Ended } from './keep.ts';

/** One mail says it; what happens again soon after needs no second one. */
const QUIET_MS = 10 * 60_000;

/** Tells the addresses of ALERT_TO by mail that a process had to be started again: past the outbox, and by the relay that it uses last, since the first may be the trouble. */
export function createAdminAlert({ ctx, openChannels }: Pick<Wired, 'ctx' | 'openChannels'>): (ended: Ended) => void {
  let saidAt = Number.NEGATIVE_INFINITY;
  return (ended) => {
    if (ctx.core.alertTo.length === 0 || performance.now() - saidAt < QUIET_MS) return;
    saidAt = performance.now();
    for (const address of ctx.core.alertTo) void tell(address, ended);
  };

  async function tell(address: string, ended: Ended): Promise<void> {
    const relays = openChannels()
      .filter(({ channel }) => channel.contactKind === 'mail')
      .map(({ transport }) => transport)
      .reverse()
      .sort((a, b) => (b.priority ?? 1) - (a.priority ?? 1));
    const outgoing = mailOf(address, ended);
    for (const relay of relays) {
      const sent = await relay.send(outgoing);
      await relay.close();
      if (sent.kind === 'accepted') return;
      ctx.log.warn('an alert was not taken', { relay: relay.relay, kind: sent.kind });
    }
  }

  function mailOf(address: string, { name, why, at }: Ended) {
    const t = translate('ja', 'watch', ctx.core.timeZone);
    const en = translate('en', 'watch', ctx.core.timeZone);
    const values = { company: ctx.core.companyName, process: name, at };
    const text = [t(why, values), t('todo'), en(why, values), en('todo')].join('\n\n');
    const id = newId(at);
    return {
      ...{ messageId: id, token: id, nature: 'notice' as const, step: 0, turn: 0, address, language: 'ja' as const },
      ...{
        subject: t('subject', values),
        text: `${text}\n`,
        html: `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`,
      },
    };
  }
}

import { recordAct } from '#db/stores/proof/audit.ts';
import { newId } from '#lib/base/ids.ts';
import type { Channel, Outgoing, Sent, Transport } from '#lib/channels/channel.ts';
import type { Language } from '#lib/domain/person.ts';
import { escapeHtml } from '#lib/text/escape-html.ts';
import { translate } from '#lib/text/translate.ts';
import type { Ctx } from '../ctx.ts';

export interface TriedRelay {
  relay: string;
  sent: Sent;
}

export interface Trial {
  channel: string;
  address: string;
  language: Language;
  by: string;
}

/** Really sends one message over every relay of a channel, past the outbox and apart from any round; noted in the audit without the address. */
export async function sendTrial(
  ctx: Ctx,
  open: readonly { channel: Pick<Channel, 'name'>; transport: Transport }[],
  { channel, address, language, by }: Trial,
): Promise<TriedRelay[]> {
  const tried: TriedRelay[] = [];
  for (const { channel: own, transport } of open) {
    if (own.name === channel) {
      const sent = await transport.send(trialOf(ctx, address, language));
      tried.push({ relay: transport.relay, sent });
    }
    await transport.close();
  }
  const details = { outcomes: tried.map(({ relay, sent }) => `${relay} ${sent.kind}`) };
  const at = ctx.clock.now();
  await ctx.db.write((tx) => recordAct(ctx.db, tx, { at, actor: by, act: 'channel.test', subject: channel, details }));
  return tried;
}

function trialOf({ clock, core }: Ctx, address: string, language: Language): Outgoing {
  const t = translate(language, 'upkeep', core.timeZone);
  const now = clock.now();
  const id = newId(now);
  const text = t('trial.text', { company: core.companyName, at: now });
  return {
    ...{ messageId: id, token: id, nature: 'notice', step: 0, turn: 0, address, language },
    ...{
      subject: t('trial.subject', { company: core.companyName }),
      text: `${text}\n`,
      html: `<p>${escapeHtml(text)}</p>`,
    },
  };
}

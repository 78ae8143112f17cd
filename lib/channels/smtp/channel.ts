import { defineChannel, type Outgoing, type Sent, type Transport } from '../channel.ts';
import { Session } from './line/session.ts';
import { renderMail } from './render.ts';
import { relaysOf, type SmtpRelay, type SmtpSettings, smtpSpec } from './settings/settings.ts';

/** Mail through SMTP relays, over sessions that stay open. */
export const smtp = defineChannel({
  name: 'smtp',
  contactKind: 'mail',
  spec: smtpSpec,
  open: (settings, { core, clock }) =>
    relaysOf(settings).map((relay) => openRelay(relay, settings, core.replyDomain, () => clock.now())),
});

function openRelay(relay: SmtpRelay, settings: SmtpSettings, replyDomain: string, now: () => Date): Transport {
  const { host, port, sessions, priority, perSecond } = relay;
  const all = Array.from({ length: sessions }, () => new Session(relay, replyDomain));
  const idle = [...all];
  const waiting: ((session: Session) => void)[] = [];
  const take = (): Promise<Session> | Session => idle.pop() ?? new Promise<Session>((resolve) => waiting.push(resolve));
  const giveBack = (session: Session): void => {
    const next = waiting.shift();
    if (next) next(session);
    else idle.push(session);
  };
  const send = async (outgoing: Outgoing): Promise<Sent> => {
    const session = await take();
    try {
      const domain = outgoing.address.slice(outgoing.address.lastIndexOf('@') + 1);
      const mail = renderMail(outgoing, settings.from, replyDomain, now());
      return await session.send(mail, domain, settings.destinations(domain).recipients);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return { kind: 'failed', blame: 'message', retry: 'later', code: 'RENDER', detail };
    } finally {
      giveBack(session);
    }
  };
  return {
    relay: `${host}:${port}`,
    at: { host, port, tls: relay.tls === 'implicit' },
    sessions,
    priority,
    ...(perSecond > 0 ? { perSecond } : {}),
    limitsOf: settings.destinations,
    send,
    close: async () => {
      for (const session of all) session.close();
    },
  };
}

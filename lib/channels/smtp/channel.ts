import { defineChannel, type Outgoing, type Sent } from '../channel.ts';
import { renderMail } from './render.ts';
import { Session } from './session.ts';
import { smtpSpec } from './settings.ts';

/** Mail through one SMTP relay, over sessions that stay open. */
export const smtp = defineChannel({
  name: 'smtp',
  contactKind: 'mail',
  spec: smtpSpec,
  open: (settings, { core, clock }) => {
    const idle = Array.from({ length: settings.sessions }, () => new Session(settings, core.replyDomain));
    const all = [...idle];
    const waiting: ((session: Session) => void)[] = [];
    const take = (): Promise<Session> => {
      const session = idle.pop();
      return session ? Promise.resolve(session) : new Promise((resolve) => waiting.push(resolve));
    };
    const giveBack = (session: Session): void => {
      const next = waiting.shift();
      if (next) next(session);
      else idle.push(session);
    };
    const send = async (outgoing: Outgoing): Promise<Sent> => {
      const session = await take();
      try {
        return await session.send(renderMail(outgoing, settings.from, core.replyDomain, clock.now()));
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        return { kind: 'failed', blame: 'message', retry: 'later', code: 'RENDER', detail };
      } finally {
        giveBack(session);
      }
    };
    const transport = {
      relay: `${settings.host}:${settings.port}`,
      sessions: settings.sessions,
      send,
      close: async () => {
        for (const session of all) session.close();
      },
    };
    return [transport];
  },
});

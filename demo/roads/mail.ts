import { createTransport } from 'nodemailer';
import { limit } from '../limit.ts';
import { wireAddress } from '../replies/draft.ts';
import { patiently, TryAgain } from './patience.ts';

const CONNECTIONS = 8;

export interface MailRoad {
  /** Hands one mail to Anpi's listener; gives the words of its 250. '' is the null sender. */
  send(from: string, to: string, raw: Buffer): Promise<string>;
  close(): void;
}

export function mailRoad(port: number): MailRoad {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: 1000,
  });
  const once = async (from: string, to: string, raw: Buffer): Promise<string> => {
    try {
      const envelope = { from: from === '' ? '' : wireAddress(from), to: [wireAddress(to)] };
      return (await transport.sendMail({ envelope, raw })).response;
    } catch (error) {
      const code = (error as { responseCode?: number }).responseCode ?? 0;
      throw code >= 400 && code < 500 ? new TryAgain(String(error)) : error;
    }
  };
  const send = limit(4 * CONNECTIONS, (from: string, to: string, raw: Buffer) => patiently(() => once(from, to, raw)));
  return { send, close: () => transport.close() };
}

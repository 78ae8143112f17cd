import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Sent } from '../channel.ts';
import { classify, type SmtpFailure } from './classify.ts';
import type { Rendered } from './render.ts';
import type { SmtpSettings } from './settings.ts';

const CONNECT_MS = 15_000;
const SILENCE_MS = 60_000;

/** One connection to the relay, kept open from mail to mail. */
export class Session {
  readonly #settings: SmtpSettings;
  readonly #name: string;
  #connection: SMTPConnection | null = null;
  #used = false;

  constructor(settings: SmtpSettings, name: string) {
    this.#settings = settings;
    this.#name = name;
  }

  /** Hands one mail over; never throws. */
  async send(mail: Rendered): Promise<Sent> {
    const reused = this.#used;
    const first = await this.#try(mail);
    // The relay may have closed a kept connection meanwhile: nothing of this mail was said yet, so a fresh one is tried at once.
    const closed = first.kind === 'failed' && first.blame === 'relay' && !/^\d/.test(first.code);
    return reused && closed ? this.#try(mail) : first;
  }

  close(): void {
    this.#connection?.quit();
    this.#connection = null;
    this.#used = false;
  }

  async #try(mail: Rendered): Promise<Sent> {
    let dataBegun = false;
    const body = Readable.from(
      (function* () {
        dataBegun = true;
        yield mail.bytes;
      })(),
    );
    try {
      const connection = this.#connection ?? (await this.#connect());
      const info = await new Promise<{ response?: string }>((resolve, reject) => {
        connection.send(mail.envelope, body, (error, result) => (error ? reject(error) : resolve(result ?? {})));
      });
      this.#used = true;
      return { kind: 'accepted', providerId: (info.response ?? '').slice(0, 200) };
    } catch (error) {
      const sent = classify(error as SmtpFailure, dataBegun);
      await this.#recover(sent);
      return sent;
    } finally {
      body.destroy();
    }
  }

  /** After a refused recipient the session goes on; after anything else it is dropped. */
  async #recover(sent: Sent): Promise<void> {
    const connection = this.#connection;
    const goesOn = sent.kind === 'failed' && /^\d/.test(sent.code) && sent.code !== '421';
    if (connection && goesOn) {
      if (await isReset(connection)) return;
    }
    connection?.close();
    this.#connection = null;
    this.#used = false;
  }

  async #connect(): Promise<SMTPConnection> {
    const { host, port, tls, user, password } = this.#settings;
    const connection = new SMTPConnection({
      host,
      port,
      name: this.#name,
      secure: tls === 'implicit',
      requireTLS: tls === 'require',
      ignoreTLS: tls === 'none',
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      maxResponseSize: 64 * 1024,
    });
    // Errors between mails surface at the next send.
    connection.on('error', () => {
      if (this.#connection === connection) this.#connection = null;
    });
    connection.once('end', () => {
      if (this.#connection === connection) this.#connection = null;
    });
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    if (user) {
      await new Promise<void>((resolve, reject) =>
        connection.login({ user, pass: password ?? '' }, (error) => (error ? reject(error) : resolve())),
      );
    }
    this.#connection = connection;
    return connection;
  }
}

function isReset(connection: SMTPConnection): Promise<boolean> {
  return new Promise((resolve) => {
    const ended = () => resolve(false);
    connection.once('end', ended);
    connection.reset((error) => {
      connection.off('end', ended);
      resolve(!error);
    });
  });
}

import type { Socket } from 'node:net';
import type { Rendered } from '../render.ts';
import type { SmtpFailure } from './classify.ts';
import { createReplyReader, type Reply } from './reply-reader.ts';

/** What one mail came to on the wire. */
export type Spoken = { kind: 'taken'; words: string } | { kind: 'refused'; failure: SmtpFailure; dataBegun: boolean };

type Step = 'RSET' | 'MAIL FROM' | 'RCPT TO' | 'DATA' | 'BODY';

/** From the first command to the last reply; longer than any honest server takes for one mail. */
const DEADLINE_MS = 150_000;

/** The commands of one mail after another on a signed-in connection; pipelined where the server offers it (RFC 2920). */
export class Dialogue {
  readonly #socket: Socket;
  readonly #pipelining: boolean;
  readonly #deadline: NodeJS.Timeout;
  #awaited: Step[] = [];
  #commands: [Step, string][] = [];
  #mail: Rendered | null = null;
  #finish: (spoken: Spoken) => void = () => {};
  #refusal: SmtpFailure | null = null;
  #dataBegun = false;
  #unclean = false;
  #ended = false;

  constructor(socket: Socket, pipelining: boolean) {
    this.#socket = socket;
    this.#pipelining = pipelining;
    this.#deadline = setTimeout(() => this.cut('the server takes too long over one mail'), DEADLINE_MS).unref();
    const read = createReplyReader();
    socket.on('data', (data: Buffer) => {
      const replies = read(data);
      if (replies === null) this.cut('what the server says is no reply of RFC 5321', 'EPROTOCOL');
      for (const reply of replies ?? []) this.#hear(reply);
    });
    socket.on('close', () => this.cut('the connection was closed'));
  }

  /** True once nothing more can be said on this connection. */
  get ended(): boolean {
    return this.#ended;
  }

  say(mail: Rendered): Promise<Spoken> {
    return new Promise((resolve) => {
      this.#mail = mail;
      this.#finish = resolve;
      this.#refusal = null;
      this.#dataBegun = false;
      if (this.#ended) this.#end(CLOSED);
      else this.#open(mail);
    });
  }

  #open(mail: Rendered): void {
    this.#deadline.refresh();
    const { from, to } = mail.envelope;
    const opening: [Step, string][] = [
      ['MAIL FROM', `MAIL FROM:<${from}>\r\n`],
      ['RCPT TO', `RCPT TO:<${to}>\r\n`],
      ['DATA', 'DATA\r\n'],
    ];
    if (this.#unclean) opening.unshift(['RSET', 'RSET\r\n']);
    this.#unclean = true;
    this.#commands = this.#pipelining ? [] : opening.slice(1);
    const first = this.#pipelining ? opening : opening.slice(0, 1);
    this.#awaited = first.map(([step]) => step);
    this.#socket.write(first.map(([, line]) => line).join(''), 'latin1');
  }

  /** Takes leave; nothing is being said any more. */
  quit(): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#deadline);
    this.#socket.end('QUIT\r\n');
    this.#socket.unref();
  }

  /** Ends the connection; a mail that is being said has then failed, or is unknown when its last byte was on its way. */
  cut(why: string, code = 'ECONNECTION'): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#deadline);
    this.#socket.destroy();
    this.#end({ message: why, code });
  }

  #hear(reply: Reply): void {
    const step = this.#awaited.shift();
    const good = step === 'DATA' ? reply.code === 354 : reply.code < 300;
    if (!good && this.#refusal === null && step && step !== 'RSET') this.#refusal = failureOf(step, reply);
    if (step === undefined || reply.code === 421) this.cut(`${reply.code} ${reply.text}`, String(reply.code));
    else if (step === 'BODY' && this.#refusal === null) this.#taken(reply);
    else if (step === 'DATA' && good) this.#sayBody();
    else if (this.#awaited.length === 0) this.#goOn();
  }

  #goOn(): void {
    const next = this.#refusal === null ? this.#commands.shift() : undefined;
    if (next) {
      this.#awaited.push(next[0]);
      this.#socket.write(next[1], 'latin1');
    } else this.#end(OUT_OF_STEP);
  }

  #sayBody(): void {
    this.#awaited.push('BODY');
    // Granted although the recipient was refused: an empty mail to nobody ends it (RFC 2920 section 3.1).
    this.#dataBegun = this.#refusal === null;
    this.#socket.write(this.#dataBegun && this.#mail ? this.#mail.bytes : '.\r\n');
  }

  #taken(reply: Reply): void {
    this.#unclean = false;
    const finish = this.#finish;
    this.#finish = () => {};
    this.#mail = null;
    finish({ kind: 'taken', words: `${reply.code} ${reply.text}` });
  }

  #end(failure: SmtpFailure): void {
    const finish = this.#finish;
    this.#finish = () => {};
    this.#mail = null;
    finish({ kind: 'refused', failure: this.#refusal ?? failure, dataBegun: this.#dataBegun });
  }
}

const CLOSED: SmtpFailure = { message: 'the connection was closed', code: 'ECONNECTION' };
const OUT_OF_STEP: SmtpFailure = { message: 'replies out of step', code: 'EPROTOCOL' };

const failureOf = (step: Step, { code, text }: Reply): SmtpFailure => ({
  message: text,
  command: step,
  responseCode: code,
  response: `${code} ${text}`,
});

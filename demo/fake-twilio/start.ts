import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { type ApiCall, FAKE_ACCOUNT, type FakeAccount, type Fault, type Phone } from './account.ts';
import { type CallBook, callJson, createCalls, type FakeCall } from './calls.ts';
import { type Callback, createMessages, type FakeMessage, type MessageBook, messageJson } from './messages.ts';
import { postSigned } from './post-signed.ts';

export interface FakeTwilioOptions {
  port?: number;
  now?: () => Date;
  phoneOf?: (number: string) => Phone;
  /** What goes wrong with this request; null: nothing. */
  faultOf?: (call: ApiCall) => Fault | null;
  /** Callbacks are posted at once and in order; or held until `deliver` is told. */
  callbacks?: 'at_once' | 'held';
  /** An SMS has come to a phone. */
  onSms?: (message: FakeMessage) => void;
  /** A call is over: it was taken up or not, and keys were pressed or not. */
  onCall?: (call: FakeCall) => void;
}

export interface FakeTwilio {
  url: string;
  account: FakeAccount;
  messages: MessageBook;
  calls: CallBook;
  requests: ApiCall[];
  /** Callbacks that were held, as they came about. */
  held: Callback[];
  /** Posts these one after the other and gives what each was answered; null: nobody was there. */
  deliver(callbacks: readonly Callback[]): Promise<(number | null)[]>;
  /** Where answers to our number are posted. */
  setInboundUrl(url: string | null): void;
  stop(): Promise<void>;
}

/** A Twilio of our own over real HTTP: the parts of its API that Anpi uses, signed webhooks, and everything that may go wrong with them. */
export async function startFakeTwilio(options: FakeTwilioOptions = {}): Promise<FakeTwilio> {
  const { now = () => new Date(), phoneOf = () => ({}), faultOf = () => null, onSms, onCall } = options;
  const account = FAKE_ACCOUNT;
  const held: Callback[] = [];
  const requests: ApiCall[] = [];
  let inboundUrl: string | null = null;
  let posting: Promise<unknown> = Promise.resolve();

  const deliver = async (callbacks: readonly Callback[]): Promise<(number | null)[]> => {
    const answers: (number | null)[] = [];
    for (const { url, fields } of callbacks)
      answers.push((await postSigned(account.token, url, fields))?.status ?? null);
    return answers;
  };
  const report = (callbacks: Callback[]): void => {
    if (options.callbacks === 'held') held.push(...callbacks);
    else posting = posting.then(() => deliver(callbacks));
  };
  const messages = createMessages({ account, now, phoneOf, inboundUrl: () => inboundUrl, report });
  const calls = createCalls({ account, now, phoneOf });

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://twilio');
    const path = /^\/2010-04-01\/Accounts\/[^/]+\/(.+)$/.exec(url.pathname)?.[1] ?? '';
    const method = request.method ?? 'GET';
    const fields = method === 'POST' ? new URLSearchParams(await text(request)) : url.searchParams;
    const call = { method, path, fields };
    requests.push(call);
    const expected = `Basic ${Buffer.from(`${account.sid}:${account.token}`).toString('base64')}`;
    if (request.headers.authorization !== expected) return refuse(response, 401, 20003, 'Authenticate');
    const fault = faultOf(call);
    if (fault?.kind === 'cut_before') return void response.destroy();
    if (fault?.kind === 'slow') await wait(fault.ms);
    if (fault?.kind === 'status') {
      const { status, code, message, retryAfter } = fault;
      return refuse(response, status, code, message, retryAfter);
    }
    const made = carryOut(call);
    if (fault?.kind === 'cut_after') return void response.destroy();
    if (made) send(response, method === 'POST' ? 201 : 200, made);
    else refuse(response, 404, 20404, 'The requested resource was not found');
  }

  function carryOut({ method, path, fields }: ApiCall): object | null {
    const [resource = '', sid] = path.replace(/\.json$/, '').split('/');
    const isMessage = resource === 'Messages';
    if (!isMessage && resource !== 'Calls') return null;
    if (method === 'POST') return isMessage ? newMessage(fields) : newCall(fields);
    if (sid === undefined) return isMessage ? messages.search(fields) : calls.search(fields);
    const message = isMessage ? messages.find(sid) : undefined;
    const known = isMessage ? undefined : calls.find(sid);
    return message ? messageJson(message) : known ? callJson(known) : null;
  }

  function newMessage(fields: URLSearchParams): object {
    const message = messages.create(fields);
    onSms?.(message);
    return messageJson(message);
  }

  function newCall(fields: URLSearchParams): object {
    const call = calls.create(fields);
    void call.over.then(() => onCall?.(call));
    return callJson(call);
  }

  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    account,
    messages,
    calls,
    requests,
    held,
    deliver,
    setInboundUrl: (url) => {
      inboundUrl = url;
    },
    stop: async () => {
      await Promise.all([posting, ...calls.list.map(({ over }) => over)]);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

const refuse = (response: ServerResponse, status: number, code: number, message: string, retryAfter?: number): void =>
  send(
    response,
    status,
    { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  );

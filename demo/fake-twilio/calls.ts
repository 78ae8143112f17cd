import { setTimeout as wait } from 'node:timers/promises';
import type { FakeAccount, Phone } from './account.ts';
import { page } from './page.ts';
import { readTwiml } from './play-twiml.ts';
import { postSigned } from './post-signed.ts';

export interface FakeCall {
  sid: string;
  to: string;
  from: string;
  status: string;
  answeredBy: string | null;
  createdAt: Date;
  /** Everything that was said in it. */
  said: string[];
  /** Resolves when the phone is hung up and the caller was told. */
  over: Promise<void>;
}

export interface CallBook {
  list: FakeCall[];
  create(fields: URLSearchParams): FakeCall;
  find(sid: string): FakeCall | undefined;
  search(query: URLSearchParams): object;
}

interface Deps {
  account: FakeAccount;
  now(): Date;
  phoneOf(number: string): Phone;
}

const STEPS_MOST = 20;
const RINGS_MS = 100;

/** The Calls resource: each call is played to its end at once, by fetching TwiML and pressing keys. */
export function createCalls({ account, now, phoneOf }: Deps): CallBook {
  const list: FakeCall[] = [];

  const post = (call: FakeCall, url: string, more: Record<string, string>) => {
    const answered: Record<string, string> = call.answeredBy ? { AnsweredBy: call.answeredBy } : {};
    const { sid, from, to, status } = call;
    const fields = { CallSid: sid, AccountSid: account.sid, From: from, To: to, CallStatus: status };
    return postSigned(account.token, url, { ...fields, Direction: 'outbound-api', ...answered, ...more });
  };

  async function play(call: FakeCall, url: string, keys: string[], hangsUp: boolean): Promise<void> {
    const left = [...keys];
    let next: string | null = url;
    let digits: Record<string, string> = {};
    for (let step = 0; next !== null && step < STEPS_MOST; step++) {
      const answer = await post(call, next, digits);
      const twiml = answer?.status === 200 ? readTwiml(answer.text) : null;
      call.said.push(...(twiml?.said ?? []));
      const key = twiml?.action ? left.shift() : undefined;
      digits = key ? { Digits: key } : {};
      // With no key left the menu runs out; whoever hangs up does not wait for that.
      next = key ? twiml!.action : hangsUp ? null : (twiml?.redirect ?? null);
    }
  }

  async function ring(call: FakeCall, fields: URLSearchParams): Promise<void> {
    const taken = phoneOf(call.to).call ?? { kind: 'silent' };
    const url = fields.get('Url') ?? '';
    const more: Record<string, string> = {};
    if (taken.kind === 'busy' || taken.kind === 'no-answer') call.status = taken.kind;
    else if (taken.kind === 'failed') {
      call.status = 'failed';
      more.ErrorCode = String(taken.code);
    } else {
      call.status = 'in-progress';
      call.answeredBy = taken.kind === 'voicemail' ? 'machine_start' : 'human';
      await play(call, url, taken.kind === 'keys' ? taken.keys : [], taken.kind !== 'silent');
      call.status = 'completed';
    }
    const callback = fields.get('StatusCallback');
    if (callback) await post(call, callback, more);
  }

  return {
    list,
    create: (fields) => {
      const sid = `CA${String(list.length + 1).padStart(32, '0')}`;
      const from = fields.get('From') ?? account.number;
      const call: FakeCall = {
        sid,
        to: fields.get('To') ?? '',
        from,
        status: 'queued',
        answeredBy: null,
        createdAt: now(),
        said: [],
        over: Promise.resolve(),
      };
      list.push(call);
      call.over = wait(RINGS_MS).then(() => ring(call, fields));
      return call;
    },
    find: (sid) => list.find((call) => call.sid === sid),
    search: (query) => page(list, query, 'calls', callJson),
  };
}

/** As the API tells it. */
export const callJson = (call: FakeCall): object => ({
  sid: call.sid,
  to: call.to,
  from: call.from,
  status: call.status,
  answered_by: call.answeredBy,
  direction: 'outbound-api',
  date_created: call.createdAt.toUTCString().replace('GMT', '+0000'),
  date_updated: call.createdAt.toUTCString().replace('GMT', '+0000'),
  start_time: call.createdAt.toUTCString().replace('GMT', '+0000'),
});

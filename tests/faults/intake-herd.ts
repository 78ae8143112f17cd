import { request } from 'node:http';
import { pause } from '#lib/base/time/pause.ts';
import type { IntakeStage } from './intake-stage.ts';

/** People who press the button until they are told that their answer was received. */
export interface Herd {
  /** Answers given so far, and those of them that were acknowledged. */
  sent: number;
  acknowledged: number;
  /** Answers by HTTP status; 0 where no answer came. */
  met: Map<number, number>;
  /** No new answers; resolves when every one that was given is acknowledged, or after `withinMs`. */
  settle(withinMs?: number): Promise<void>;
}

const PRESS_AGAIN_MS = 30;

/** So many people answer again and again, each answer from a page of its own and sent until it is acknowledged. */
export function letHerdIn({ tokens, url }: IntakeStage, people: number): Herd {
  const herd: Herd = { sent: 0, acknowledged: 0, met: new Map(), settle };
  let open = true;
  let giveUpAt = Number.POSITIVE_INFINITY;

  async function answerOften(person: number): Promise<void> {
    for (let turn = 0; open; turn++) {
      const nonce = `n${person}x${String(turn).padStart(8, '0')}`;
      herd.sent += 1;
      while (Date.now() < giveUpAt) {
        const status = await post(`${url}/r/${tokens[person % tokens.length]}`, `nonce=${nonce}&status=safe`);
        herd.met.set(status, (herd.met.get(status) ?? 0) + 1);
        if (status === 200) {
          herd.acknowledged += 1;
          break;
        }
        await pause(PRESS_AGAIN_MS);
      }
      await pause(5);
    }
  }
  const all = Promise.all(Array.from({ length: people }, (_, person) => answerOften(person)));

  async function settle(withinMs = 20_000): Promise<void> {
    open = false;
    giveUpAt = Date.now() + withinMs;
    await all;
  }
  return herd;
}

/** The status of the answer; 0 when there is none. */
export function post(url: string, body: string): Promise<number> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) };
    const call = request(url, { method: 'POST', headers, timeout: 20_000 }, (response) => {
      response
        .resume()
        .on('end', () => resolve(response.statusCode ?? 0))
        .on('error', () => resolve(0));
    });
    call.on('error', () => resolve(0));
    call.on('timeout', () => call.destroy());
    call.end(body);
  });
}

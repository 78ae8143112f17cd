import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pause } from '#lib/base/time/pause.ts';
import { post } from './intake-herd.ts';
import { type IntakeStage, setIntakeStage } from './intake-stage.ts';

const long = process.env.CHAOS === 'long';
const SOCKETS = long ? 2_000 : 300;

describe('connections that never finish what they say', { timeout: 60_000 }, () => {
  let stage: IntakeStage;
  beforeEach(async () => {
    stage = await setIntakeStage();
  });
  afterEach(() => stage.close());

  const beginnings = [
    'POST /r/x HTTP/1.1\r\nHost: x\r\nX-Slow: ',
    'POST /r/x HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nstatus=',
    'G',
  ];

  async function dribble(i: number): Promise<Socket> {
    const socket = connect(Number(stage.env.PORT), '127.0.0.1');
    socket.on('error', () => {});
    await once(socket, 'connect');
    socket.write(beginnings[i % beginnings.length]!);
    return socket;
  }

  it(`${SOCKETS} of them: answers are taken at once all the same${long ? ', and they are cut off in time' : ''}`, async () => {
    const started = await stage.start();
    const sockets = await Promise.all(Array.from({ length: SOCKETS }, (_, i) => dribble(i)));
    const closed = Promise.all(sockets.map((socket) => once(socket, 'close')));
    for (let i = 0; i < 10; i++) {
      const at = performance.now();
      expect(await post(`${stage.url}/r/${stage.tokens[i]}`, 'status=safe')).toBe(200);
      expect(performance.now() - at).toBeLessThan(2_000);
    }
    if (long) {
      for (const socket of sockets) socket.resume();
      expect(await Promise.race([closed.then(() => 'cut off'), pause(20_000)])).toBe('cut off');
    }
    for (const socket of sockets) socket.destroy();
    await started.stop();
    expect(await stage.ledger()).toEqual({ answers: 10, doubled: 0 });
  });
});

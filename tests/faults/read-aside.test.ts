import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pause } from '#lib/base/time/pause.ts';
import { isWord } from '#server/reading-line.ts';
import { freePort, type Started, startProcess } from '../support/processes.ts';
import { letHerdIn } from './intake-herd.ts';
import { type IntakeStage, setIntakeStage } from './intake-stage.ts';

/** So many at once make a rush. */
const PEOPLE = 80;
const ENOUGH = 600;

describe('in a rush the worker reads what the web process has stored', { timeout: 60_000 }, () => {
  let stage: IntakeStage;
  let worker: Started;
  let web: Started;
  /** Batches that the web process asked for, and those that the worker read. */
  let asked: number;
  let read: number;

  beforeEach(async () => {
    stage = await setIntakeStage();
    worker = await startProcess('server/worker.ts', { ...stage.env, MAIL_IN_PORT: String(await freePort()) });
    web = await stage.start();
    asked = 0;
    read = 0;
    // What server/main.ts does.
    web.child.on('message', (message: object) => {
      if (!isWord(message)) return;
      asked += 1;
      if (worker.child.connected) worker.child.send(message, () => {});
    });
    worker.child.on('message', (message: object) => {
      if (!isWord(message)) return;
      if (message.kind === 'was_read' && message.outcomes?.every(({ kind }) => kind === 'recorded')) read += 1;
      web.child.send(message, () => {});
    });
  });
  afterEach(() => stage.close());

  it('and everything that was acknowledged is in the ledger once', async () => {
    const herd = letHerdIn(stage, PEOPLE);
    while (herd.acknowledged < ENOUGH) await pause(10);
    await herd.settle();
    await web.stop();
    await worker.stop();
    expect(read).toBeGreaterThan(0);
    expect(herd.acknowledged).toBe(herd.sent);
    expect(await stage.ledger()).toEqual({ answers: herd.sent, doubled: 0 });
  });

  it('and reads it itself when the worker is gone', async () => {
    const herd = letHerdIn(stage, PEOPLE);
    while (asked === 0) await pause(5);
    await worker.kill();
    const before = herd.acknowledged;
    while (herd.acknowledged < before + ENOUGH) await pause(10);
    await herd.settle();
    await web.stop();
    expect(herd.acknowledged).toBe(herd.sent);
    expect(await stage.ledger()).toEqual({ answers: herd.sent, doubled: 0 });
  });
});

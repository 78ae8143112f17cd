import { cpSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pause } from '#lib/base/time/pause.ts';
import { temporaryFolder } from '../support/databases.ts';
import { environmentIn } from '../support/processes.ts';
import { seeded, seedOfRun } from '../support/seeded.ts';
import { letHerdIn } from './intake-herd.ts';
import { type IntakeStage, setIntakeStage } from './intake-stage.ts';

const long = process.env.CHAOS === 'long';
const KILLS = long ? 20 : 2;
/** Everyday tests share their machine with others. */
const BACK_MS = long ? 10_000 : 30_000;

describe('while everybody answers', { timeout: 300_000 }, () => {
  let stage: IntakeStage;
  beforeEach(async () => {
    stage = await setIntakeStage();
  });
  afterEach(() => stage.close());

  it(`the process is killed ${KILLS} times: nothing acknowledged is lost, nothing is doubled, and it is back in ${BACK_MS / 1000} s`, async () => {
    const random = seeded(seedOfRun());
    let started = await stage.start();
    const herd = letHerdIn(stage, 20);
    for (let kill = 0; kill < KILLS; kill++) {
      await pause(100 + random() * 400);
      await started.kill();
      const before = herd.acknowledged;
      const killedAt = Date.now();
      started = await stage.start();
      while (herd.acknowledged === before && Date.now() < killedAt + BACK_MS) await pause(10);
      expect(Date.now() - killedAt).toBeLessThan(BACK_MS);
    }
    await herd.settle();
    await started.stop();
    expect(herd.acknowledged).toBe(herd.sent);
    expect(herd.sent).toBeGreaterThan(KILLS * 20);
    expect(await stage.ledger()).toEqual({ answers: herd.sent, doubled: 0 });
  });

  it('the power is cut: a copy of the disk has every answer that was acknowledged', async () => {
    const started = await stage.start();
    const herd = letHerdIn(stage, 20);
    while (herd.acknowledged <= 40) await pause(10);
    started.child.kill('SIGSTOP');
    const acknowledged = herd.acknowledged;
    const copy = temporaryFolder();
    cpSync(stage.folder, copy.path, { recursive: true });
    started.child.kill('SIGCONT');
    await herd.settle();
    await started.stop();
    const { answers, doubled } = await stage.ledger({ ...stage.env, ...environmentIn(copy.path) });
    copy.remove();
    expect(answers).toBeGreaterThanOrEqual(acknowledged);
    expect(doubled).toBe(0);
  });
});

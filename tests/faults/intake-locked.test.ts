import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pause } from '#lib/base/time/pause.ts';
import { holdLock } from './hold-lock.ts';
import { letHerdIn, post } from './intake-herd.ts';
import { databaseOf, type IntakeStage, setIntakeStage, spooledFiles } from './intake-stage.ts';

const long = process.env.CHAOS === 'long';
const HELD_MS = long ? 30_000 : 3_000;

describe('while another program holds the database locked', { timeout: 120_000 }, () => {
  let stage: IntakeStage;
  beforeEach(async () => {
    stage = await setIntakeStage();
  });
  afterEach(() => stage.close());

  const spooled = () => spooledFiles(stage);
  const health = async () => (await fetch(`${stage.url}/healthz`)).text();

  it(`for ${HELD_MS / 1000} s: every answer is taken, its page shows it, and each is in the ledger once`, async () => {
    const started = await stage.start();
    const herd = letHerdIn(stage, 10);
    await pause(200);
    const lock = await holdLock(databaseOf(stage));
    await pause(HELD_MS);
    const before = herd.acknowledged;
    expect(await post(`${stage.url}/r/${stage.tokens[30]}`, 'nonce=nonce00000&status=minor')).toBe(200);
    const page = await (await fetch(`${stage.url}/r/${stage.tokens[30]}`)).text();
    expect(page).toMatch(/class="last">.*軽傷/);
    expect(await health()).toMatch(/^ok\n\d+ answers wait in the spool/);
    await lock.letGo();
    while (spooled().length > 0 || (await health()) !== 'ok\n') await pause(20);
    await herd.settle();
    await started.stop();
    expect(before).toBeGreaterThan(20);
    expect([...herd.met.keys()]).toEqual([200]);
    expect(await stage.ledger()).toEqual({ answers: herd.sent + 1, doubled: 0 });
  });

  it('and the process is killed meanwhile: the answers in the spool are entered when it is back', async () => {
    const first = await stage.start();
    const lock = await holdLock(databaseOf(stage));
    const answer = (i: number) => post(`${stage.url}/r/${stage.tokens[i]}`, `nonce=nonce0000${i}&status=safe`);
    expect(await Promise.all([1, 2, 3, 4, 5].map(answer))).toEqual([200, 200, 200, 200, 200]);
    await first.kill();
    expect(spooled()).not.toEqual([]);
    await lock.letGo();
    const second = await stage.start();
    while (spooled().length > 0) await pause(20);
    expect(await answer(3)).toBe(200);
    await second.stop();
    expect(await stage.ledger()).toEqual({ answers: 5, doubled: 0 });
  });
});

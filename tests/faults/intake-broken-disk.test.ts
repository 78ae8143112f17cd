import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pause } from '#lib/base/time/pause.ts';
import { root } from '../house/source-files.ts';
import { letHerdIn } from './intake-herd.ts';
import { type IntakeStage, setIntakeStage, spooledFiles } from './intake-stage.ts';

const strace = spawnSync('strace', ['-qq', '-e', 'trace=none', 'true']).status === 0;

describe.skipIf(!strace)(
  `on a disk that does not keep its word${strace ? '' : ' (no strace here)'}`,
  { timeout: 120_000 },
  () => {
    let stage: IntakeStage;
    beforeEach(async () => {
      stage = await setIntakeStage();
    });
    afterEach(() => stage.close());

    /** Runs the intake with every third fsync of its life failing, from the fifth on. */
    async function startOnBrokenDisk() {
      const broken = [
        '-f',
        '-qq',
        '-o',
        '/dev/null',
        '-e',
        'trace=fsync,fdatasync',
        '-e',
        'inject=fsync,fdatasync:error=EIO:when=5+3',
      ];
      const file = join(root, 'tests/faults/intake-process.ts');
      const env = { ...process.env, ...stage.env };
      const child = spawn('strace', [...broken, process.execPath, file], {
        cwd: root,
        env,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      await once(child, 'message');
      return {
        stop: async () => {
          const exited = once(child, 'exit');
          child.disconnect();
          await exited;
        },
      };
    }

    it('fsync fails again and again: what was acknowledged is there once, and what was not is acknowledged later', async () => {
      const started = await startOnBrokenDisk();
      const herd = letHerdIn(stage, 10);
      await pause(2_000);
      await herd.settle();
      await started.stop();
      expect(herd.acknowledged).toBe(herd.sent);
      expect(herd.sent).toBeGreaterThan(20);
      const mended = await stage.start();
      while (spooledFiles(stage).length > 0) await pause(20);
      await mended.stop();
      expect(await stage.ledger()).toEqual({ answers: herd.sent, doubled: 0 });
    });
  },
);

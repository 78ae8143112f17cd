import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pause } from '#lib/base/time/pause.ts';
import { letHerdIn } from './intake-herd.ts';
import { type IntakeStage, setIntakeStage, spooledFiles } from './intake-stage.ts';

/** A disk of 24 MB, gone with the test; null where this user may not mount one. */
function smallDisk(): { path: string; remove(): void } | null {
  const path = mkdtempSync(join(tmpdir(), 'anpi-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', path]).status === 0;
  const remove = () => {
    if (mounted) execFileSync('umount', ['-l', path]);
    rmSync(path, { recursive: true, force: true });
  };
  if (mounted) return { path, remove };
  remove();
  return null;
}

const mountable = smallDisk();
mountable?.remove();

describe.skipIf(!mountable)(
  `on a full disk${mountable ? '' : ' (this user may not mount one)'}`,
  { timeout: 120_000 },
  () => {
    let stage: IntakeStage;
    beforeEach(async () => {
      stage = await setIntakeStage({ BALLAST_MB: '4' }, smallDisk()!);
    });
    afterEach(() => stage.close());

    /** Leaves not one block. */
    function fill(): void {
      const path = join(stage.folder, 'filler');
      writeFileSync(path, '');
      for (const size of [1024 * 1024, 64 * 1024, 4096]) {
        try {
          for (;;) appendFileSync(path, Buffer.alloc(size));
        } catch {}
      }
    }

    it('the ballast makes room; when that is used up too, nothing is acknowledged that is not stored, until there is room', async () => {
      const started = await stage.start();
      const ballast = join(stage.folder, 'ballast');
      expect(existsSync(ballast)).toBe(true);
      const herd = letHerdIn(stage, 20);
      await pause(200);
      fill();
      const before = herd.acknowledged;
      while (existsSync(ballast)) await pause(10);
      while (herd.acknowledged < before + 20) await pause(10);
      fill();
      while (!herd.met.has(503)) await pause(10);
      rmSync(join(stage.folder, 'filler'));
      const freedAt = Date.now();
      const full = herd.acknowledged;
      while (herd.acknowledged < full + 20) await pause(10);
      expect(Date.now() - freedAt).toBeLessThan(10_000);
      await herd.settle();
      // A process that is stopped leaves what it has spooled to the next one: here nothing may be left.
      const emptyBy = Date.now() + 20_000;
      while (spooledFiles(stage).length > 0 && Date.now() < emptyBy) await pause(20);
      await started.stop();
      expect(spooledFiles(stage)).toEqual([]);
      expect([...herd.met.keys()].sort()).toEqual([200, 503]);
      expect(await stage.ledger()).toEqual({ answers: herd.sent, doubled: 0 });
    });
  },
);

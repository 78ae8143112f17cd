import { runFrom } from '#lib/base/addresses/origin.ts';
import { environment } from '#lib/base/settings.ts';
import { wire } from '#lib/wire.ts';
import { runUntilStopped } from './process.ts';
import { startPulse } from './pulse.ts';
import { readForWeb } from './reading-line.ts';
import { startWork } from './work.ts';

await runUntilStopped('worker', async () => {
  const wired = await wire('worker', environment());
  const work = await runFrom('worker', () => startWork(wired));
  readForWeb(wired.ctx);
  startPulse(work.isWell);
  return async () => {
    await work.stop();
    await wired.close();
  };
});

import { environment } from '#lib/base/settings.ts';
import { wire } from '#lib/wire.ts';
import { runUntilStopped } from './process.ts';
import { startPulse } from './pulse.ts';
import { askWorker } from './reading-line.ts';
import { startWeb } from './serve.ts';
import { upkeepOf } from './upkeep.ts';

await runUntilStopped('web', async () => {
  const env = environment();
  const wired = await wire('web', env);
  const web = await startWeb(wired, upkeepOf(wired, env), askWorker());
  startPulse();
  return async () => {
    await web.stop();
    await wired.close();
  };
});

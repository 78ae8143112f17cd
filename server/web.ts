import { environment } from '#lib/base/settings.ts';
import { wire } from '#lib/wire.ts';
import { runUntilStopped } from './process.ts';
import { startPulse } from './pulse.ts';
import { startWeb } from './serve.ts';

await runUntilStopped('web', async () => {
  const wired = await wire('web', environment());
  const web = await startWeb(wired);
  startPulse();
  return async () => {
    await web.stop();
    await wired.close();
  };
});

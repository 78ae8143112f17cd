import { environment } from '#lib/base/settings.ts';
import { wire } from '#lib/wire.ts';
import { keep } from '#server/keep.ts';
import { runUntilStopped } from '#server/process.ts';
import { createAdminAlert } from '#server/tell-admins.ts';

// What server/main.ts does with the worker, without the web server that needs a build.
await runUntilStopped('kept worker', async () => {
  const wired = await wire('main', environment());
  await wired.close();
  const kept = await keep('worker', createAdminAlert(wired));
  return () => kept.stop();
});

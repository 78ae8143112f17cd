import { environment } from '#lib/base/settings.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { openReserve } from '#lib/flows/spool/open-reserve.ts';
import { wire } from '#lib/wire.ts';
import { openIntake } from '#server/intake/open-intake.ts';
import { listen } from '#server/listen.ts';
import { runUntilStopped } from '#server/process.ts';
import { askWorker } from '#server/reading-line.ts';

/** The web process without headquarters' screens, so that it is up in a second. */
await runUntilStopped('intake', async () => {
  const wired = await wire('intake', environment());
  const reserve = await openReserve(wired.ctx);
  const take = createTake(wired.ctx, reserve, askWorker());
  const intake = openIntake(wired, take, reserve);
  const server = await listen(wired.ctx.core, (request, response) => void intake.answer(request, response));
  return async () => {
    await server.close();
    await take.stop();
    await wired.close();
  };
});

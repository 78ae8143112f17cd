import type { ServerResponse } from 'node:http';
import { publicCopies } from '#db/stores/notices/public-page.ts';
import { findRoundByNo } from '#db/stores/rounds/rounds.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import type { Spool } from '#lib/flows/spool/spool.ts';
import { type Room, SENT } from './intake.ts';

const PATIENCE_MS = 2_000;

/** GET /healthz, for watchers. */
export const healthRoom =
  (ctx: Pick<Ctx, 'db'>, spool?: Pick<Spool, 'waiting'>): Room =>
  (app) => {
    app.get('/healthz', async ({ env }) => {
      await answerHealth(ctx, env.outgoing, spool?.waiting() ?? 0);
      return SENT;
    });
  };

/** 200 `ok` when the database answers a small question within 2 s, else 503; says how many answers wait outside the database, and that the public page is not copied. */
async function answerHealth({ db }: Pick<Ctx, 'db'>, response: ServerResponse, waiting: number): Promise<void> {
  const asked = findRoundByNo(db, 0).then(
    () => true,
    () => false,
  );
  const well = await Promise.race([asked, pause(PATIENCE_MS).then(() => false)]);
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  const copy = well && (await isCopyInTrouble(db)) ? 'the static copy of the public page is in trouble\n' : '';
  const spooled = waiting > 0 ? `${waiting} answers wait in the spool\n` : '';
  response
    .writeHead(well ? 200 : 503, headers)
    .end((well ? 'ok\n' : 'the database does not answer\n') + spooled + copy);
}

/** What exactly is wrong is shown to headquarters only. */
const isCopyInTrouble = (db: Ctx['db']): Promise<boolean> =>
  publicCopies(db).then(
    (copies) => copies.some(({ problem }) => problem !== null),
    () => false,
  );

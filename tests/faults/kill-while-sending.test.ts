import { expect, it } from 'vitest';
import { openAttemptIds } from '#db/stores/messages/claims.ts';
import { pause } from '#lib/base/time/pause.ts';
import { countOf } from '#lib/domain/board.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { checkMessages } from '../support/check-messages.ts';
import { openCtxOf } from '../support/ctx.ts';
import { temporaryFolder } from '../support/databases.ts';
import { environmentIn, freePort, startProcess } from '../support/processes.ts';
import { startRelay } from '../support/relay.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';
import { seeded, seedOfRun } from '../support/seeded.ts';

const LONG = process.env.CHAOS === 'long';
const KILLS = LONG ? 50 : 2;
const MAILS = LONG ? 10_000 : 120;
const SESSIONS = LONG ? 20 : 4;
const AHEAD = 150;

it(`${KILLS} kills while ${MAILS} mails go out lose nobody, and double no more than was in flight`, {
  timeout: 1_800_000,
}, async () => {
  const random = seeded(seedOfRun());
  const folder = temporaryFolder();
  const relay = await startRelay({ delayMs: 60 });
  const env = environmentIn(folder.path, {
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(relay.port),
    SMTP_TLS: 'none',
    SMTP_SESSIONS: String(SESSIONS),
    MAIL_FROM: 'anpi@example.co.jp',
    MAIL_IN_PORT: String(await freePort()),
  });
  const wired = await openCtxOf(env);
  const { ctx } = wired;
  await seedPeople(
    ctx,
    Array.from({ length: MAILS }, (_, i) => ({ employeeNumber: `E${i}` })),
  );
  const roundId = await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, 'test');
  await fillRounds(ctx);

  const inFlight = new Set<string>();
  const handedOver = async () => countOf((await readBoard(ctx, roundId, 'ja')).counts, 'handed_over');
  for (let kill = 0; kill < KILLS; kill++) {
    const worker = await startProcess('server/worker.ts', env);
    await pause(LONG ? 200 + random() * 2_800 : random() * 700);
    await worker.kill();
    const fresh = (await openAttemptIds(ctx.db)).filter((id) => !inFlight.has(id));
    expect(fresh.length).toBeLessThanOrEqual(SESSIONS + AHEAD);
    for (const id of fresh) inFlight.add(id);
  }
  const last = await startProcess('server/worker.ts', env);
  const giveUpAt = Date.now() + (LONG ? 600_000 : 120_000);
  while ((await handedOver()) < MAILS && Date.now() < giveUpAt) await pause(100);
  await last.stop();

  expect(await handedOver()).toBe(MAILS);
  const idsOf = Map.groupBy(relay.mails, (mail) => mail.to);
  expect(idsOf.size).toBe(MAILS);
  for (const mails of idsOf.values()) expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(1);
  const doubles = relay.mails.length - MAILS;
  console.log(`${KILLS} kills: ${doubles} doubles, ${inFlight.size} attempts without outcome at the kills`);
  expect(doubles).toBeLessThanOrEqual(inFlight.size);
  await checkMessages(ctx, roundId);
  await wired.close();
  await relay.close();
  folder.remove();
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { EVERYBODY } from '#lib/domain/round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { sweep } from '#lib/flows/sweep.ts';
import type { Running } from '#lib/routes/route.ts';
import { standsAt } from '../flows/tray-stage.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { type Dovecot, dovecotMissing, startDovecot } from '../support/dovecot.ts';
import { dropReply, openImapRoad, untilStored } from '../support/imap-road.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

const missing = dovecotMissing();
if (missing) console.log(`skipped: who wrote the mails of a mailbox, ${missing}`);

const HOST = 'mx.example.co.jp';
const verdict = (host: string, result: string, domain = 'example.co.jp') =>
  `${host}; dmarc=${result} header.from=${domain}`;
const below = (results: string) => `\r\nAuthentication-Results: ${results}`;

const COUNTED = { bucket: 'safe', proof: 'aligned' };
const CLAIMED = { bucket: 'needs_reading', proof: null };
/** What stands above the mail of E1, E2 ... in its mailbox, and where they stand by it. */
const MAILS = [
  { results: verdict(HOST, 'pass'), stands: COUNTED },
  { results: verdict(HOST, 'pass') + below(verdict('mx.attacker.test', 'fail')), stands: COUNTED },
  { results: verdict('mx.attacker.test', 'pass'), stands: CLAIMED },
  { results: verdict('mx.attacker.test', 'pass') + below(verdict(HOST, 'pass')), stands: CLAIMED },
  { results: verdict(HOST, 'fail'), stands: CLAIMED },
  { results: verdict(HOST, 'fail') + below(verdict(HOST, 'pass')), stands: CLAIMED },
  { results: verdict(HOST, 'pass', 'attacker.test'), stands: CLAIMED },
  { results: null, stands: CLAIMED },
];

let dovecot: Dovecot;
let ctx: TestCtx;
let road: Running;

beforeAll(async () => {
  if (missing) return;
  dovecot = await startDovecot();
  ctx = await openTestCtx();
});
afterAll(async () => {
  await road?.stop();
  await ctx?.close();
  await dovecot?.stop();
});

it.skipIf(missing)(
  'a mail without a reply token counts where the host of the mailbox found its From aligned',
  async () => {
    // A mailbox tells its times in whole seconds: the round opens well before the answers come.
    ctx.clock.set(new Date(Date.now() - 60_000));
    const ids = await seedPeople(
      ctx,
      MAILS.map((_, i) => ({ employeeNumber: `E${i + 1}` })),
    );
    const roundId = await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, 'test');
    await fillRounds(ctx);
    MAILS.forEach(({ results }, i) => {
      const sender = { 'Message-ID': `<${i}@phone.example>`, From: `e${i + 1}@example.co.jp` };
      const headers = results === null ? sender : { 'Authentication-Results': results, ...sender };
      dropReply(dovecot, 'anpi@reply.example', '1', headers);
    });
    road = await openImapRoad(ctx, dovecot.port, { IMAP_AUTH_HOSTS: HOST });
    expect(await untilStored(ctx, MAILS.length)).toBe(MAILS.length);
    ctx.clock.advanceMs(70_000);
    await sweep(ctx, null);

    const found = await Promise.all(
      MAILS.map((_, i) =>
        standsAt({ ctx, ids, roundId }, `E${i + 1}`).then(({ bucket, proof }) => ({ bucket, proof })),
      ),
    );
    expect(found).toEqual(MAILS.map(({ stands }) => stands));
  },
);

import { afterEach, beforeEach, expect, it } from 'vitest';
import { contactsOf } from '#db/stores/people/people.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { sweep } from '#lib/flows/sweep.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { deliver, type MailRoad, openMailRoad, replyAddress } from '../support/mail-road.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

let ctx: TestCtx;
let road: MailRoad;
let roundId: string;
let ids: Map<string, string>;

beforeEach(async () => {
  ctx = await openTestCtx();
  ids = await seedPeople(ctx, [{ employeeNumber: 'E1' }, { employeeNumber: 'E2' }]);
  roundId = await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, 'test');
  await fillRounds(ctx);
  road = await openMailRoad(ctx);
});
afterEach(async () => {
  await road.stop();
  await ctx.close();
});

interface Failure {
  words?: string;
  fields: readonly string[];
  returned?: readonly string[];
}

const failureOf = ({ words = 'Your mail could not be delivered.', fields, returned }: Failure): string =>
  [
    ...['--b', 'Content-Type: text/plain', '', words],
    ...['--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example.co.jp', ''],
    ...[...fields, 'Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 user unknown', ''],
    ...(returned ? ['--b', 'Content-Type: text/rfc822-headers', '', ...returned, ''] : []),
    '--b--',
    '',
  ].join('\r\n');

const headers = {
  'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b',
  Subject: 'Undelivered Mail Returned to Sender',
};

const badAfter = async (failure: Failure): Promise<string[]> => {
  const to = [await replyAddress(ctx, roundId, 1)];
  await deliver(road.port, { from: 'MAILER-DAEMON@mx.example.co.jp', to, headers, text: failureOf(failure) }, '');
  ctx.clock.advanceMs(10_000);
  await sweep(ctx, null);
  const contacts = await contactsOf(ctx.db, ctx.keys, [...ids.values()]);
  return contacts.filter(({ badSince }) => badSince).map(({ address }) => address);
};

const ELSEWHERE = 'Final-Recipient: rfc822; somebody@forwarded.example';

it.each([
  { told: 'Original-Recipient', fields: [ELSEWHERE, 'Original-Recipient: rfc822;e1@example.co.jp'] },
  {
    told: 'the words of the relay',
    words: '<somebody@forwarded.example> (expanded from\r\n    <e1@example.co.jp>): user unknown',
    fields: [ELSEWHERE],
  },
  {
    told: 'X-Original-To in the returned mail',
    fields: [ELSEWHERE],
    returned: ['X-Original-To: e1@example.co.jp', 'To: staff@example.co.jp'],
  },
  { told: 'whom we wrote to', fields: [ELSEWHERE], returned: ['From: anpi@reply.example', 'To: e1@example.co.jp'] },
])('marks the contact point whose forward failed, as told by $told', async (failure) => {
  expect(await badAfter(failure)).toEqual(['e1@example.co.jp']);
});

it('does not look behind an address that the roster knows', async () => {
  expect(
    await badAfter({
      fields: ['Final-Recipient: rfc822; e1@example.co.jp', 'Original-Recipient: rfc822;e2@example.co.jp'],
    }),
  ).toEqual(['e1@example.co.jp']);
});

it('blames nobody else for an alias that came back to the person asked', async () => {
  expect(await badAfter({ fields: [ELSEWHERE, 'Original-Recipient: rfc822;e2@example.co.jp'] })).toEqual([]);
});

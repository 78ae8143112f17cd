import { findPersonByNumber } from '#db/stores/people/people.ts';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { makeToken, tokenKeyOf } from '#lib/base/secrets/token.ts';
import type { Raw } from '#lib/domain/raw.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import type { TestCtx } from '../support/ctx.ts';

/** The token of one person's link and reply address in one round. */
export async function tokenOf(ctx: TestCtx, roundId: string, employeeNumber: string): Promise<string> {
  const round = await findRound(ctx.db, roundId);
  const person = await findPersonByNumber(ctx.db, employeeNumber);
  const key = tokenKeyOf(await ctx.keys.get(round!.keyId));
  return makeToken(key, { roundNo: round!.no, personNo: person!.no });
}

/** Somebody presses a status behind the personal link. */
export async function pressStatus(
  ctx: TestCtx,
  roundId: string,
  employeeNumber: string,
  fields: Record<string, string>,
) {
  const bytes = Buffer.from(new URLSearchParams(fields).toString());
  const receivedAt = ctx.clock.now();
  const dedupeKey = `${roundId}.${employeeNumber}.${receivedAt.getTime()}`;
  const envelope = { token: await tokenOf(ctx, roundId, employeeNumber) };
  return take(ctx, 'form', { bytes, envelope, receivedAt, dedupeKey });
}

interface Letter {
  from: string;
  to: string;
  subject?: string;
  text: string;
}

/** A mail comes in. */
export async function sendLetter(ctx: TestCtx, { from, to, subject = 'Re: 安否確認', text }: Letter) {
  const receivedAt = ctx.clock.now();
  const id = `${receivedAt.getTime()}.${Math.random()}@phone.example`;
  const head = [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, `Message-ID: <${id}>`];
  const type = ['MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'];
  const bytes = Buffer.from(`${[...head, ...type].join('\r\n')}\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\n`);
  const address = /<(.+)>/.exec(from)?.[1] ?? from;
  return take(ctx, 'mail', { bytes, envelope: { from: address, to: [to] }, receivedAt, dedupeKey: id });
}

async function take(ctx: TestCtx, route: string, raw: Raw) {
  const { outcomes } = await createTake(ctx)(route)([raw]);
  const [outcome] = await outcomes;
  return outcome!;
}

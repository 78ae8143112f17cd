import { countOf } from '#lib/domain/board.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { BUCKETS, type Bucket } from '#lib/domain/standing.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { sweep } from '#lib/flows/sweep.ts';
import type { Resolve } from '#lib/routes/mail/check-by-dns.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { deliver, type MailRoad, openMailRoad, replyAddress } from '../support/mail-road.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

interface Answer {
  from: string;
  headers?: Record<string, string>;
  text?: string;
  envelopeFrom?: string;
}

/** A real round of a few people, and the mail listener in front of it. */
export interface AnswerStage {
  ctx: TestCtx;
  road: MailRoad;
  ids: ReadonlyMap<string, string>;
  /** The reply address of a person by number. */
  replyTo(personNo: number): Promise<string>;
  /** "1", by mail, to an address that says nothing of the sender. */
  answer(answer: Answer): Promise<void>;
  counts(): Promise<Record<Bucket, number>>;
  /** How the answers so far were proved, in their order. */
  proofs(): Promise<(string | null)[]>;
  close(): Promise<void>;
}

/** E3 and E4 share an address. */
const PEOPLE = [
  { employeeNumber: 'E1' },
  { employeeNumber: 'E2' },
  { employeeNumber: 'E3', mails: ['family@example.co.jp'] },
  { employeeNumber: 'E4', mails: ['family@example.co.jp'] },
];

export async function openAnswerStage(env: Record<string, string>, resolve?: Resolve): Promise<AnswerStage> {
  const ctx = await openTestCtx();
  const ids = await seedPeople(ctx, PEOPLE);
  const roundId = await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, 'test');
  await fillRounds(ctx);
  const road = await openMailRoad(ctx, env, resolve);
  const to = ['anpi@reply.example'];
  return {
    ctx,
    road,
    ids,
    replyTo: (personNo) => replyAddress(ctx, roundId, personNo),
    answer: async ({ from, headers = {}, text = '1\r\n', envelopeFrom }) => {
      await deliver(road.port, { from, to, headers, text }, envelopeFrom ?? 'someone@sender.example');
    },
    counts: async () => {
      ctx.clock.advanceMs(10_000);
      await sweep(ctx, null);
      const { counts } = await readBoard(ctx, roundId, 'ja');
      return Object.fromEntries(BUCKETS.map((bucket) => [bucket, countOf(counts, bucket)])) as Record<Bucket, number>;
    },
    proofs: async () => {
      const { reports } = ctx.db.t;
      const rows = await ctx.db.read.select({ proof: reports.proof }).from(reports).orderBy(reports.no);
      return rows.map(({ proof }) => proof);
    },
    close: async () => {
      await road.stop();
      await ctx.close();
    },
  };
}

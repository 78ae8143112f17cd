import { sql } from 'drizzle-orm';
import { findPersonByNumber } from '#db/stores/people/people.ts';
import { EVERYBODY, type RoundKind } from '#lib/domain/round.ts';
import { refreshSilence } from '#lib/flows/ledger/refresh-silence.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import type { TestCtx } from '../support/ctx.ts';
import { pressStatus, sendLetter, tokenOf } from './example-answers.ts';
import { numberOf, seedCompany } from './example-company.ts';

const PEOPLE = 120;
const WORDING = {
  ja: {
    title: '宮城県沖の地震（最大震度6強）',
    body: '14時23分に大きな地震がありました。\nまず身の安全を確保してください。',
  },
  en: { title: 'Earthquake off Miyagi (intensity 6+)', body: 'A strong earthquake at 14:23.' },
};

/** A round some minutes in: mails handed over and refused, answers of every kind, four replies in the tray. */
export async function openBusyRound(ctx: TestCtx, kind: RoundKind): Promise<{ roundId: string; personId: string }> {
  await seedCompany(ctx, PEOPLE);
  const roundId = await openRound(ctx, { kind, wording: WORDING, audience: EVERYBODY }, '高橋 直子');
  await fillRounds(ctx);
  await pretendSending(ctx, roundId);
  for (let i = 0; i < PEOPLE * 0.6; i++) {
    ctx.clock.advanceMs(5_000);
    if (i % 3 !== 2) await pressStatus(ctx, roundId, numberOf(i), answerOf(i));
  }
  await replyUnclear(ctx, roundId);
  await pressStatus(ctx, roundId, numberOf(3), { status: 'safe', comment: '出られました' });
  const person = await findPersonByNumber(ctx.db, numberOf(3));
  return { roundId, personId: person!.id };
}

function answerOf(i: number): Record<string, string> {
  if (i % 31 === 3)
    return {
      status: 'help',
      comment: '棚が倒れて出口がふさがっている。3人います。',
      place: '更衣室',
      family: 'unknown',
    };
  if (i % 37 === 6) return { status: 'serious', comment: '額を切った。救護所で止血中。' };
  return { status: i % 17 === 4 ? 'minor' : 'safe' };
}

async function pretendSending(ctx: TestCtx, roundId: string): Promise<void> {
  const { messages, people } = ctx.db.t;
  const everybody = await ctx.db.read.select({ id: people.id }).from(people);
  await ctx.db.write(async (tx) => {
    await tx.update(messages).set({ state: 'handed_over', handedOverAt: ctx.clock.now() });
    const refused = { state: 'failed', reason: '550 5.1.1 User unknown' } as const;
    await tx.update(messages).set(refused).where(sql`rowid % 9 = 0`);
    const ids = everybody.map(({ id }) => id);
    await refreshSilence(ctx, tx, roundId, ids);
  });
}

async function replyUnclear(ctx: TestCtx, roundId: string): Promise<void> {
  const replyTo = async (number: string) => `reply+${await tokenOf(ctx, roundId, number)}@reply.example`;
  const letters = [
    {
      from: '高橋 さつき <e00003@example.co.jp>',
      to: await replyTo('E00003'),
      text: '大丈夫と言いたいところですが、棚が倒れて左手を切りました。\n電池が残り少ないです。',
    },
    { from: '由美 <tamura-y@carrier.example>', to: 'anpi@reply.example', text: '品証の田村です。無事です。' },
    { from: '渡辺 <e00006@example.co.jp>', to: 'anpi@reply.example', text: '助けてください' },
    { from: 'e00009@example.co.jp', to: await replyTo('E00009'), text: '無事じゃないけど動けます' },
  ];
  for (const letter of letters) {
    ctx.clock.advanceMs(20_000);
    await sendLetter(ctx, letter);
  }
}

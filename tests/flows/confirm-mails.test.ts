import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseContext } from '#lib/flows/reading/parse-context.ts';
import { confirmationTexts } from '#lib/flows/wording/word-confirmation.ts';
import { sendLetter, tokenOf } from '../screens/example-answers.ts';
import { DIALECTS } from '../support/databases.ts';
import { type LadderStage, openLadderStage } from './ladder/ladder-stage.ts';
import { wordedMail } from './worded-mail.ts';

const PEOPLE = [{ employeeNumber: 'E1', mails: ['e1@x.jp'] }];

describe.each(DIALECTS)('the one confirmation on %s', (dialect) => {
  let stage: LadderStage;
  beforeEach(async () => {
    stage = await openLadderStage(dialect, { ladder: '0 mail', people: PEOPLE });
    await stage.relay('handed_over');
  });
  afterEach(() => stage.ctx.close());

  const write = async (text: string, { subject = 'Re: 安否確認', to }: { subject?: string; to?: string } = {}) => {
    stage.ctx.clock.advanceMs(1000);
    const address = to ?? `reply+${await tokenOf(stage.ctx, stage.roundId, 'E1')}@reply.example`;
    await sendLetter(stage.ctx, { from: 'e1@x.jp', to: address, subject, text });
  };
  const confirmations = async () => (await stage.of('E1')).filter((line) => line.endsWith('confirm'));
  const first = () => {
    const { messages } = stage.ctx.db.t;
    return wordedMail(stage.ctx, and(eq(messages.purpose, 'confirm'), eq(messages.roundId, stage.roundId))!);
  };

  it('says how a mail was read, with the way to correct it, and comes back to nobody', async () => {
    await write('1');
    const mail = await first();
    expect(mail).toMatchObject({ nature: 'reply', subject: '【安否確認】回答を受け取りました' });
    expect(mail.text).toContain('「無事」と読みました');
    expect(mail.text).toContain(`/r/${await tokenOf(stage.ctx, stage.roundId, 'E1')}`);
  });

  it('comes once for each person and round, whatever else they write', async () => {
    for (const text of ['1', '2', '1']) await write(text);
    expect(await confirmations()).toEqual(['smtp 901.0 waiting confirm']);
  });

  it('asks for a proof where nobody proved who wrote, and says no state', async () => {
    await write('1', { to: 'hq@reply.example' });
    const mail = await first();
    expect(mail.text).toContain('もう一度答えてください');
    expect(mail.text).not.toContain('無事');
  });

  it('never answers a machine', async () => {
    await write('不在にしております。', { subject: '自動応答: 安否確認' });
    expect(await confirmations()).toEqual([]);
  });

  it('is known to the reader, so that its words coming back are nobody’s answer', async () => {
    const { sent } = await parseContext(stage.ctx);
    for (const text of confirmationTexts(stage.ctx.core)) expect(sent).toContain(text);
    await write('回答を「無事」と読みました。\n違うときは、次のページで答え直してください。');
    expect(await stage.bucket('E1')).not.toBe('safe');
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { countTray } from '#db/stores/inbounds/readings.ts';
import type { Phone } from '#demo/fake-twilio/account.ts';
import { climbLadders } from '#lib/flows/ladder/climb-ladder.ts';
import { correctRound } from '#lib/flows/running-round/correct-round.ts';
import { wordingOf } from '../support/roster.ts';
import { onePhoneEach, openPhoneStage, type PhoneStage, phoneOf, type StageOptions } from './phone-stage.ts';

describe('a call', () => {
  let stage: PhoneStage;
  afterEach(() => stage.close());

  /** Calls one person whose phone does this, and waits until it is hung up. */
  const call = async (taken: Phone['call'], options: StageOptions = {}): Promise<string[]> => {
    stage = await openPhoneStage({ medium: 'voice', phoneOf: () => ({ call: taken! }), ...options });
    await stage.sendUntil(async () => stage.twilio.calls.list.length > 0);
    const [made] = stage.twilio.calls.list;
    await made!.over;
    return made!.said;
  };
  const standing = async () => (await stage.ctx.db.read.select().from(stage.ctx.db.t.standings))[0]!;
  const messages = () => stage.ctx.db.read.select().from(stage.ctx.db.t.messages).orderBy(stage.ctx.db.t.messages.turn);

  it('that is answered by the same key twice counts, by the number that was called', async () => {
    const said = await call({ kind: 'keys', keys: ['1', '1'] });
    expect(said.join(' ')).toContain('Anpiの安否確認です。 地震');
    expect(said.join(' ')).toContain('無事なら1');
    expect(said.join(' ')).toContain('1、無事、ですね。よろしければ、もう一度1を押してください。');
    expect(said.at(-1)).toContain('無事、と記録しました');
    expect(await stage.settled('safe')).toBe(1);
    expect(await standing()).toMatchObject({ status: 'safe', proof: 'number', route: 'voice' });
    expect(await countTray(stage.ctx.db)).toBe(0);
  });

  it('speaks the language of the person', async () => {
    const people = [{ employeeNumber: 'E1', mails: [], phones: [phoneOf(1)], language: 'en' as const }];
    const said = await call({ kind: 'keys', keys: ['4', '4'] }, { people });
    expect(said.join(' ')).toContain('You pressed 4: needs rescue. To confirm, press 4 again.');
    expect(await stage.settled('help')).toBe(1);
  });

  it('says aloud that a drill is one', async () => {
    expect((await call({ kind: 'silent' }, { kind: 'drill' })).join(' ')).toContain(
      '訓練です。実際の災害ではありません',
    );
  });

  it('that puts something right says its text alone: it asks for no key', async () => {
    await call({ kind: 'silent' });
    await correctRound(stage.ctx, stage.roundId, wordingOf('先ほどの電話は誤りでした'), '高橋');
    await climbLadders(stage.ctx);
    await stage.sendUntil(async () => stage.twilio.calls.list.length > 1);
    const made = stage.twilio.calls.list.at(-1)!;
    await made.over;
    expect(made.said.join(' ')).toContain('Anpiの安否確認の訂正です。 先ほどの電話は誤りでした');
    expect(made.said.join(' ')).toContain('答える必要はありません');
    expect(made.said.join(' ')).not.toContain('押してください');
  });

  it('in which a key was pressed once is claimed, and waits for somebody to look', async () => {
    await call({ kind: 'keys', keys: ['1'] });
    expect(await stage.settled('safe')).toBe(0);
    expect(await stage.settled('needs_reading')).toBe(1);
  });

  it('in which rescue was asked for once raises the alarm', async () => {
    await call({ kind: 'keys', keys: ['4'] });
    await stage.settled('help');
    expect(await standing()).toMatchObject({ status: null, openHelp: true });
  });

  it('lets a slip be put right: the key that was pressed twice counts', async () => {
    await call({ kind: 'keys', keys: ['1', '2', '2'] });
    expect(await stage.settled('minor')).toBe(1);
    expect(await stage.settled('safe')).toBe(0);
  });

  it('asks again after a key that stands for nothing', async () => {
    const said = await call({ kind: 'keys', keys: ['9', '3', '3'] });
    expect(said.join(' ')).toContain('その番号は使えません。');
    expect(await stage.settled('serious')).toBe(1);
  });

  it('that a voicemail service takes up says nothing to it, is no answer, and is made again later', async () => {
    expect(await call({ kind: 'voicemail' })).toEqual([]);
    expect(await stage.settled('safe')).toBe(0);
    await stage.askForReceipts();
    expect((await messages()).map(({ state, turn }) => [state, turn])).toEqual([
      ['failed', 0],
      ['waiting', 1000],
    ]);
  });

  it.each(['busy', 'no-answer'] as const)('that is %s is made again, three times in all', async (kind) => {
    await call({ kind });
    const { list } = stage.twilio.calls;
    await stage.settled('safe');
    for (const calls of [2, 3]) {
      await stage.askForReceipts();
      await stage.sendUntil(async () => list.length === calls);
      await list.at(-1)!.over;
      await stage.settled('safe');
    }
    await stage.askForReceipts();
    expect((await messages()).map(({ state, reason }) => `${state} ${reason}`)).toEqual([
      `failed ${kind} ${kind}`,
      `failed ${kind} ${kind}`,
      `failed ${kind} ${kind}`,
    ]);
    expect(await stage.settled('undeliverable')).toBe(1);
  });

  it('that is not taken up is not made again once the person has answered elsewhere', async () => {
    stage = await openPhoneStage({ medium: 'voice', phoneOf: () => ({ call: { kind: 'no-answer' } }) });
    await stage.server.post('/hooks/voice', { headers: {}, body: Buffer.from('') });
    await stage.twilio.messages.write(phoneOf(1), `1 ${await stage.code(1)}`);
    expect(await stage.settled('safe')).toBe(1);
    expect(await stage.states()).toEqual({ withdrawn: 1 });
    const [message] = await messages();
    const url = `${stage.server.url}/hooks/voice?stage=status&message=${message!.id}`;
    await stage.twilio.deliver([{ url, fields: { CallSid: 'CA1', CallStatus: 'no-answer' } }]);
    await stage.settled('safe');
    expect(await stage.states()).toEqual({ withdrawn: 1 });
  });

  it('tells HQ the truth: taken up by a person is delivered, not answered', async () => {
    await call({ kind: 'silent' }, { people: onePhoneEach(1) });
    expect(await stage.settled('handed_over')).toBe(1);
    const [message] = await messages();
    expect(message).toMatchObject({ state: 'handed_over', deliveryRank: 4 });
    expect(message!.deliveredAt).not.toBeNull();
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countAnswers } from '#db/stores/answers/current-answers.ts';
import { roundOf, startedRounds } from '#db/stores/rounds/rounds.ts';
import type { Language } from '#lib/domain/person.ts';
import { composeMail } from '#lib/flows/wording/compose-mail.ts';
import { wordTest } from '#lib/flows/wording/word-test.ts';
import { type Served, serve } from '../intake/served.ts';
import { sendLetter, tokenOf } from '../screens/example-answers.ts';
import { ASKED } from './asked.ts';

describe('the mail of a round with own questions', () => {
  let served: Served;
  let roundId: string;
  beforeEach(async () => {
    served = await serve();
    roundId = await served.open('real', '地震', ASKED);
  });
  afterEach(() => served.close());

  const mailIn = async (language: Language): Promise<string> => {
    const [row] = await startedRounds(served.ctx.db);
    return composeMail(served.ctx.core, roundOf(row!), { name: '佐藤 花子', language, token: 'x' }).text;
  };
  const reply = async (text: string) => {
    served.ctx.clock.advanceMs(60_000);
    const token = await tokenOf(served.ctx, roundId, 'E1');
    return sendLetter(served.ctx, { from: 'e1@example.co.jp', to: `reply+${token}@reply.example`, text });
  };
  const said = async () => (await countAnswers(served.ctx.db, roundId)).map(({ key }) => key).sort();

  it('asks them by number below the status, and so does the test of it', async () => {
    const text = await mailIn('ja');
    const lines = [
      '1 無事',
      '問1 出社できますか（はい / いいえ）',
      '問3 負傷者の人数（0〜99の数字）',
      '問4 足りない物\n',
      '/r/x',
    ];
    const places = lines.map((line) => text.indexOf(line));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(await mailIn('en')).toContain('Q2 Your way home (Train / On foot / Trapped)');
    const [round] = await startedRounds(served.ctx.db);
    expect(wordTest(served.ctx.core, round!, 'ja').text).toContain('問1 出社できますか');
  });

  it.each(['> ', '＞ ', ''])('is no answer when it comes back quoted with %j', async (mark) => {
    const quoted = (await mailIn('ja'))
      .split('\n')
      .map((line) => mark + line)
      .join('\n');
    expect(await reply(`1\n問1 はい\n\n${quoted}`)).toMatchObject({ kind: 'recorded', status: 'safe' });
    expect(await said()).toEqual(['can_come']);
  });

  it('alone, quoted and unanswered, says nothing', async () => {
    expect(await reply(await mailIn('ja'))).not.toMatchObject({ kind: 'recorded' });
    expect(await said()).toEqual([]);
  });
});

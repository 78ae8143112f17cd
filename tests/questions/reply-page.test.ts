import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countAnswers } from '#db/stores/answers/current-answers.ts';
import { countOf } from '#lib/domain/board.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { verifyAudit } from '#lib/flows/proof/verify-audit.ts';
import { bytesOnTheWire } from '../intake/bytes-on-the-wire.ts';
import { formOf, type Served, serve } from '../intake/served.ts';
import { ASKED } from './asked.ts';

describe('the page of a round with own questions', () => {
  let served: Served;
  let roundId: string;
  let link: string;
  beforeEach(async () => {
    served = await serve();
    roundId = await served.open('real', '地震', ASKED);
    link = await served.linkTo(roundId);
  });
  afterEach(() => served.close());

  const answers = () => countAnswers(served.ctx.db, roundId);
  const rows = () => served.ctx.db.read.$count(served.ctx.db.t.reportAnswers);

  it('asks how somebody is first, then the questions, and answers none beforehand', async () => {
    const { html } = await served.get(link);
    const places = [
      'name="status"',
      'この照会でお聞きすること',
      '出社できますか',
      '負傷者の人数',
      'name="comment"',
    ].map((words) => html.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(html).not.toMatch(/checked>|selected|required/);
    expect(html).not.toContain('name="can_work"');
    expect(await rows()).toBe(0);
    expect((await served.get(`${link}?lang=en`)).html).toContain('Can you come to work?');
    expect((await served.get(`${link}?lang=easy`)).html).toContain('会社が ほかに 知りたいこと');
  });

  it('records what was answered, shows it, and is one report however often it is sent', async () => {
    const filled = { status: 'safe', q_can_come: 'yes', q_way_home: 'foot', q_injured: '２', q_needs: '<b>水</b>' };
    const { action, body } = formOf((await served.get(link)).html, filled);
    const [{ html }] = [await served.post(action, body), await served.post(action, body)];
    for (const words of ['出社できますか</dt><dd>はい', '徒歩', '負傷者の人数</dt><dd>2', '&lt;b&gt;水'])
      expect(html).toContain(words);
    expect(await rows()).toBe(4);
    expect(await answers()).toContainEqual({ key: 'can_come', option: 'yes', number: null, n: 1 });
    expect((await verifyAudit(served.ctx)).broken).toBeNull();
  });

  it('never loses a status because a question is unanswered or answered with nonsense', async () => {
    const { action, body } = formOf((await served.get(link)).html, {
      status: 'minor',
      q_injured: '多数',
      q_way_home: 'rocket',
      q_can_come: '',
    });
    expect((await served.post(action, body)).status).toBe(200);
    expect(countOf((await readBoard(served.ctx, roundId, 'ja')).counts, 'minor')).toBe(1);
    expect(await answers()).toEqual([{ key: 'injured', option: null, number: null, n: 1 }]);
  });

  it('gives back what was answered when no status was chosen', async () => {
    const { action, body } = formOf((await served.get(link)).html, { q_can_come: 'no', q_needs: '毛布' });
    const { status, html } = await served.post(action, body);
    expect(status).toBe(400);
    expect(html).toContain('<option value="no" selected>');
    expect(html).toContain('毛布</textarea>');
    expect(await rows()).toBe(0);
  });

  it('takes an option for help where headquarters said so, whatever status stands beside it', async () => {
    const { action, body } = formOf((await served.get(link)).html, { status: 'safe', q_way_home: 'stuck' });
    expect((await served.post(action, body)).html).toContain('救助が必要');
    const { counts, openHelp } = await readBoard(served.ctx, roundId, 'ja');
    expect([countOf(counts, 'safe'), countOf(counts, 'help'), openHelp]).toEqual([0, 1, 1]);
  });

  it.each(['ja', 'en', 'easy'])(
    'is at most 6 KB on the wire with ten questions of ten options each (%s)',
    async (language) => {
      const label = (n: number) => ({
        ja: `自宅から会社までの通勤の手段その${n}は使えますか`,
        en: `Can you use means of transport number ${n}?`,
      });
      const many: Question[] = Array.from({ length: 10 }, (_, q) => ({
        kind: 'choice',
        key: `q${q}`,
        label: label(q),
        required: q % 2 === 0,
        options: Array.from({ length: 10 }, (_, o) => ({
          key: `o${o}`,
          label: { ja: `選択肢の言葉${o}`, en: `Option number ${o}` },
        })),
      }));
      const text = { title: '宮城県沖を震源とする最大震度6強の地震', body: '津波のおそれがあります。'.repeat(10) };
      const long = await served.linkTo(await served.open('real', { ja: text, en: text }, many));
      expect(await bytesOnTheWire(`${served.url}${long}?lang=${language}`)).toBeLessThan(6 * 1024);
    },
  );

  it('takes the longest answers to everything in one form', async () => {
    const texts: Question[] = Array.from({ length: 10 }, (_, n) => ({
      kind: 'text',
      key: `t${n}`,
      label: { ja: `質問${n}`, en: `Q${n}` },
      required: false,
    }));
    const id = await served.open('drill', '訓練', texts);
    const own = Object.fromEntries(texts.map(({ key }) => [`q_${key}`, '塔'.repeat(300)]));
    const { action, body } = formOf((await served.get(await served.linkTo(id))).html, {
      status: 'help',
      comment: '塔'.repeat(1000),
      place: '塔'.repeat(200),
      ...own,
    });
    expect((await served.post(action, body)).status).toBe(200);
    expect(await rows()).toBe(10);
  });
});

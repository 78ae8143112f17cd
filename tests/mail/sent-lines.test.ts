import { describe, expect, it } from 'vitest';
import { composeMail } from '#lib/flows/wording/compose-mail.ts';
import { quotableText } from '#lib/flows/wording/quotable-text.ts';
import { htmlText } from '#lib/mail/mime/html-text.ts';
import { newTextOf } from '#lib/mail/new-text/new-text.ts';

const core = { companyName: 'サンプル工業株式会社', publicUrl: 'https://anpi.example.co.jp' };
const round = {
  kind: 'real',
  wording: {
    ja: { title: '宮城県沖の地震（震度6強）', body: '11月24日14時20分ごろ、強い揺れがありました。' },
    en: { title: 'Earthquake off Miyagi (6 upper)', body: 'A strong quake at 14:20 on 24 November.' },
  },
} as const;
/** What the reader knows: neither the name nor the token of whoever answers. */
const sent = [quotableText(core, round, 'ja'), quotableText(core, round, 'en')];
const asked = {
  ja: composeMail(core, round, { name: '山田 太郎', language: 'ja', token: '7k3mnpq9rstvwxyz2345' }),
  en: composeMail(core, round, { name: 'Taro Yamada', language: 'en', token: '7k3mnpq9rstvwxyz2345' }),
};
const own = (text: string) => newTextOf(text, sent);
const marked = (text: string, mark: string) => text.replaceAll(/^/gm, mark);

describe.each(['ja', 'en'] as const)('our mail that comes back (%s)', (language) => {
  const { text, html } = asked[language];
  const choices = text.indexOf('\n4 ') + 1;
  const behind = text.indexOf('\n', choices);
  const between = (answer: string) => `${text.slice(0, behind)}\n\n${answer}\n${text.slice(behind)}`;

  it.each(['', '\t', '　', '    ', '│ ', '# ', '» ', ': ', '> '])(
    'is taken off with the name and the link in it, marked with "%s"',
    (mark) => {
      for (const answer of ['1', '無事です', 'Please help.'])
        expect(own(`${answer}\n\n${marked(text, mark)}`)).toBe(answer);
    },
  );

  it('is taken off where only its HTML was quoted, with the button', () => {
    expect(own(htmlText(`<p>1</p><div>${html}</div>`))).toBe('1');
    expect(own(htmlText(`<p>1</p><div>${html}</div>`).replaceAll('\n', '\n\n'))).toBe('1');
  });

  it('is taken off where a program made a list of the choices and so lost their numbers', () => {
    const listed = html.replace(
      /<p style="font-size:20px">(.*?)<\/p>/s,
      (_, list: string) => `<ol>${list.replaceAll(/\d (.*?)(<br>|$)/g, '<li>$1</li>')}</ol>`,
    );
    expect(listed).toContain('<li>');
    expect(own(htmlText(`<p>1</p><div>${listed}</div>`))).toBe('1');
  });

  it.each(['1', '無事', '軽傷', '救助が必要', 'Safe', 'Minor injury', 'Serious injury', '3', '4 助けて'])(
    'leaves "%s" that was typed between its lines, though it repeats them',
    (answer) => {
      expect(own(between(answer))).toBe(answer);
      const above = text.indexOf('\n1 ');
      expect(own(`${text.slice(0, above)}\n${answer}\n${text.slice(above)}`)).toBe(answer);
    },
  );

  it('leaves an answer that ends in a name above a quote without the greeting', () => {
    const cut = text.slice(text.indexOf('\n') + 1);
    expect(own(`足を骨折しました。鈴木さん\n\n${cut}`)).toBe('足を骨折しました。鈴木さん');
    expect(own(`Dear all, I am hurt.\n\n${cut}`)).toBe('Dear all, I am hurt.');
  });
});

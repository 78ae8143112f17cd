import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/domain/person.ts';
import { readMail } from '#lib/mail/read-mail.ts';
import { recipientToken } from '#lib/mail/reply-tokens.ts';
import { catalogueOf } from '#lib/text/translate.ts';
import { AUTOMATIC } from './support/automatic-mails.ts';
import { BOUNCES } from './support/bounce-mails.ts';
import { buildMail } from './support/build-mail.ts';
import { OUR_ADDRESS, OUR_LINK, OUR_MAIL } from './support/our-mail.ts';

const TOKEN = '7k3mnpq9rstvwxyz2345';
const DOMAINS = ['anpi.example.co.jp'];
const context = {
  envelopeFrom: 'tanaka@example.co.jp',
  envelopeTo: [],
  sent: [],
  replyDomains: DOMAINS,
};

describe('reply tokens', () => {
  it.each([
    OUR_ADDRESS,
    OUR_ADDRESS.replace('+', '-'),
    OUR_ADDRESS.toUpperCase(),
    `"reply+${TOKEN}"@anpi.example.co.jp`,
  ])('are found in %s', (address) => expect(recipientToken(address, DOMAINS)).toBe(TOKEN));

  it.each([
    `reply+${TOKEN}@elsewhere.example`,
    'reply+short@anpi.example.co.jp',
    `reply+${TOKEN.replace('k', 'u')}@anpi.example.co.jp`,
    `x-reply+${TOKEN}@anpi.example.co.jp`,
    `reply+${TOKEN}@anpi.example.co.jp.attacker.test`,
  ])('are not read from %s', (address) => expect(recipientToken(address, DOMAINS)).toBe(''));

  it('are told apart by where they stand', async () => {
    const references = `<${TOKEN}.1.0@anpi.example.co.jp>`;
    const raw = buildMail({
      headers: [`In-Reply-To: ${references}`, 'References: <other@x.example>'],
      body: `1\n\n> ${OUR_LINK}`,
    });
    const { tokens, references: ids } = await readMail(raw, {
      ...context,
      envelopeTo: ['reply+aaaabbbbccccdddd@anpi.example.co.jp'],
    });
    expect(tokens).toEqual({ recipient: ['aaaabbbbccccdddd', TOKEN], references: [TOKEN], body: [TOKEN] });
    expect(ids).toEqual([`${TOKEN}.1.0@anpi.example.co.jp`, 'other@x.example']);
  });
});

describe('every verdict explains itself', () => {
  const known = (code: string) =>
    LANGUAGES.every((language) => {
      const [area = '', name = ''] = code.split('.');
      const texts = catalogueOf(language).reading as Record<string, Record<string, string>>;
      return texts[area]?.[name] !== undefined;
    });

  it('in Japanese and English', async () => {
    const people = [
      '1',
      '',
      '無事',
      '無事ですか',
      '無事ではない',
      '多分無事',
      '佐藤さんも無事です',
      '家族は無事です',
      '1 2',
      '無事です。足が痛い',
      '無事に着いた',
      'はい',
      '無事です。嘘です',
      'x'.repeat(5000),
    ].map((body) => buildMail({ body }));
    for (const raw of [...AUTOMATIC.map((one) => one.raw), ...BOUNCES.map((one) => Buffer.from(one.raw)), ...people]) {
      const mail = await readMail(raw, { ...context, sent: [OUR_MAIL] });
      expect([mail.why.code, mail.answer.why.code].filter((code) => !known(code))).toEqual([]);
    }
  });

  it('and names the others it found', async () => {
    const mail = await readMail(buildMail({ body: '私は無事です。佐藤さんも無事です。' }), context);
    expect(mail.namedOthers).toEqual(['佐藤']);
    expect(mail.answer).toEqual({ kind: 'unclear', why: { code: 'answer.names_others', params: { names: '佐藤' } } });
  });
});

import { composeMail } from '#lib/flows/wording/compose-mail.ts';
import { seeded } from '#tests/support/seeded.ts';
import { DRESSES } from './dresses.ts';
import type { Ledger } from './ledger.ts';

export interface SampleMail {
  id: string;
  from: string;
  to: string;
  bytes: Uint8Array;
}

const WORDS = {
  ja: [
    '1',
    '１',
    '無事です',
    '1 無事です。出社できます。',
    '2',
    '軽いけがをしました',
    '無事です。\n家族も確認できました。',
  ],
  en: ['1', 'Safe', 'I am safe.', '2', 'Minor injury, I can work from home.'],
};

/** Replies as phones and mail programs write them: four in five Japanese, each with our own mail quoted. The same for the same place in the run. */
export function sampleMails(ledger: Ledger, from: number, count: number): SampleMail[] {
  const random = seeded(from + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, (_, i) => {
    const no = from + i + 1;
    const language = random() < 0.8 ? 'ja' : 'en';
    const token = ledger.tokenOf(no);
    const name = language === 'ja' ? `山田 太郎${no}` : `Taro Yamada ${no}`;
    const original = composeMail(ledger.ctx.core, ledger.round, { name, language, token });
    const reply = {
      id: `${no}.${Math.floor(random() * 1e9)}@mail.example.co.jp`,
      from: ledger.addressOf(no),
      to: `reply+${token}@reply.example`,
      subject: `Re: ${original.subject}`,
      words: pick(WORDS[language]),
      original,
      language,
    } as const;
    return { id: reply.id, from: reply.from, to: reply.to, bytes: pick(DRESSES)(reply) };
  });
}

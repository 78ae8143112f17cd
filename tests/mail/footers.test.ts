import { describe, expect, it } from 'vitest';
import { list } from '#lib/domain/answer-text/list.ts';
import { readMail } from '#lib/mail/read-mail.ts';
import { buildMail } from './support/build-mail.ts';
import { OUR_MAIL } from './support/our-mail.ts';
import { gmailText } from './support/programs/gmail.ts';

const context = { envelopeFrom: '?', envelopeTo: [], sent: [OUR_MAIL], replyDomains: [] };
const read = (body: string) => readMail(buildMail({ body }), context);

const phoneMarks = list`
  iPhoneから送信 | Sent from my iPhone | Von meinem iPhone gesendet | Von meinem Samsung Galaxy Smartphone gesendet. | Envoyé de mon iPhone | Inviato da iPhone | Enviado desde mi iPhone |
  Enviado do meu smartphone Samsung Galaxy. | 发自我的iPhone | 從我的 iPhone 傳送 | 나의 iPhone에서 보냄 | Gửi từ iPhone của tôi | Dikirim dari iPhone saya | ส่งจาก iPhone ของฉัน | Отправлено с iPhone | Wysłane z iPhone'a |
  iPhone'umdan gönderildi | Android搭載スマートフォンから送信 | Xperia™から送信しました | Windows 版のメールから送信 | Yahoo!メールアプリから送信 | iPhone 版 Outlook を入手 | Get Outlook for Android | Sent with Proton Mail secure email. |
  送信元：iPhone | スマートフォンから送信しています | au Androidから送信 |
  Sent from my mobile. Please excuse brevity. | Please excuse typos, sent from my phone | (Sent from my tablet) | Sent from [Mail](https://example.com/x) for Windows 10 | Från min Samsung Galaxy | Verzonden met Example |
  From my iPhone | Get BlueMail for Android | BlueMail for Androidを入手 | Aqua Mail for Androidで送信 | Proton Mail セキュアメールで送信しました。 | 来自 vivo 手机邮件 | Ipinadala mula sa aking iPhone | मेरो Galaxy बाट पठाइएको | ကျွန်ုပ်၏ Galaxy မှ ပေးပို့သည် | Lấy Outlook cho Android |
  Sent on the go with Example | 发自新浪邮箱客户端 | 下载适用于 iOS 的 Outlook | Obtenha o Outlook para Android | Отправлено из Почты Mail.ru | Diese Nachricht wurde von meinem Telefon gesendet.
`;
const notes = [
  'This message contains confidential information and is intended only for the individual named.',
  '本メールは、宛先に記載された方のみを対象としています。誤って受信された場合は削除してください。',
  '本メールに誤送信の疑いがある場合は、お手数ですが削除をお願いいたします。危険な添付ファイルにご注意ください。',
  'CONFIDENTIALITY NOTICE: The contents of this email are not safe to share. If you are injured by it, please call.',
  'CAUTION: This email originated from outside of the organization. Do not click links unless you know the content is safe.',
  'Please consider the environment before printing this email.',
  'このメールはウイルスチェック済みで安全です。',
  'このメールはセキュリティシステムにより安全が確認されています。',
  'This message has been checked by Example Security and is safe.',
  '【注意】本メールおよび添付ファイルは、宛先の方のみを対象としたものです。宛先以外の方は破棄してください。',
];
const cards = [
  '-- \n田中 太郎\nサンプル工業株式会社 安全衛生部 救急担当\nTEL 03-0000-0000\n東京都千代田区1-2-3',
  '**********************\n田中太郎\ntanaka@example.co.jp\n**********************',
  '=====\n救助用品のサンプル株式会社\nhttps://example.co.jp\n=====',
  '◆◇◆◇◆◇◆◇\n株式会社サンプル\n田中\n◆◇◆◇◆◇◆◇',
  'Regards,\nTaro Tanaka\nHead of Fire and Emergency\nHelp desk: 03-0000-0000',
  '*:;;;:*:;;;:*:;;;:*:;;;:*\n田中太郎\ntanaka@example.co.jp\n*:;;;:*:;;;:*:;;;:*:;;;:*',
  '/_/_/_/_/_/_/_/_/_/_/_/_/\n田中太郎 安全衛生部\nTEL 03-0000-0000\n/_/_/_/_/_/_/_/_/_/_/_/_/',
  '-- \n無災害記録更新中！ 安全第一\n田中',
];

describe('what stands below an answer', () => {
  it.each([...phoneMarks, ...notes, ...cards])('takes nothing from it: %s', async (below) => {
    for (const body of [`1\n\n${below}`, gmailText(`1\n\n${below}`, OUR_MAIL)]) {
      const { newText, answer } = await read(body);
      expect(newText).toBe('1');
      expect(answer).toMatchObject({ kind: 'status', status: 'safe' });
    }
  });

  it.each([
    'さきほどのメールは誤送信です。怪我をしています。',
    '-----\n電話が通じません。閉じ込められています',
    '避難所から送信しています\nやっぱり怪我をしました',
    '--\n無事ではありません',
    'Sent from my iPhone\n\nActually I am hurt',
    'iPhoneから送信\n\n足を骨折しました',
    'confidential: my leg is broken, do not tell my family',
    '-- \n3 重傷',
    '-- \n訂正します',
    '************\n足を怪我しています\ntanaka@example.co.jp\n************',
  ])('makes nobody safe who speaks against it there: %s', async (below) => {
    for (const body of [`1\n\n${below}`, gmailText(`1\n\n${below}`, OUR_MAIL)]) {
      const { answer } = await read(body);
      expect(answer).toMatchObject({ kind: 'unclear', why: { code: 'answer.below' } });
    }
  });

  it.each([
    '[EXTERNAL] 注意：このメールは組織外から送信されています。リンクを開かないでください。',
    '[EXTERNAL EMAIL] This message came from outside the company. Be careful with links.',
    '【外部メール】',
    'ZjQcmQRYFpfptBannerStart\nThis message came from outside your organization.\nZjQcmQRYFpfptBannerEnd',
  ])('does not hide a gateway that puts a banner above it: %s', async (banner) =>
    expect((await read(`${banner}\n\n2 足をひねりました`)).newText).toBe('2 足をひねりました'),
  );

  it.each([
    '社外から送信しています。足をけがしました。',
    'I am outside your organization, in the park. My arm hurts.',
    '？！？！？！？！',
    '😭😭😭😭😭😭😭😭',
  ])('but keeps what a person says in such words or signs: %s', async (words) =>
    expect((await read(words)).newText).toBe(words),
  );

  it('ends where a signature over the body begins, and what the signing escaped is read as it was written', async () => {
    const hash = 'Hash: SHA256\n\n';
    const quote = `- -----Original Message-----\nFrom: anpi@example.co.jp\nSent: Monday\nSubject: x\n\n1 無事`;
    const signature = '-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAdFiEE1Safe\n=AbC1\n-----END PGP SIGNATURE-----';
    for (const headers of [hash, ''])
      expect(
        (await read(`-----BEGIN PGP SIGNED MESSAGE-----\n${headers}助けて\n\n${quote}\n${signature}`)).newText,
      ).toBe('助けて');
  });

  it.each(['P.S. I cut my hand and need a doctor.', 'PS: my leg is broken', '追伸 妻が頭を打って血が出ています。'])(
    'keeps what the person adds below the name: %s',
    async (added) => {
      for (const body of [`1\n\nRegards,\nTaro\n\n${added}`, gmailText(`1\n\n-- \nTaro\n${added}`, OUR_MAIL)]) {
        const { newText, answer } = await read(body);
        expect(newText.split('\n')).toEqual(['1', '', added]);
        expect(answer.kind).toBe('unclear');
      }
    },
  );

  it.each([
    '------\n出口がふさがれて出られません。',
    '---\nTwo colleagues are trapped.',
    '_____________\nplease call me',
  ])('keeps what the person parted with a rule, whatever the quote below names: %s', async (parted) => {
    const block = `From: Anpi <anpi@example.co.jp>\nSent: Monday\nTo: tanaka@example.co.jp\nSubject: x\n\n${OUR_MAIL}`;
    for (const quote of [
      `-----Original Message-----\n${block}`,
      block,
      '2026/11/23 10:05 Anpi <a@b.example>:\n> 1 無事',
    ])
      expect((await read(`4\n${parted}\n\n${quote}`)).newText).toBe(`4\n${parted}`);
  });

  it('does not hide a mail gateway that writes above it', async () => {
    const above = '注意：このメールは社外から送信されています。安全を確認してからリンクを開いてください。';
    expect((await read(`${above}\n\n1`)).newText).toBe('1');
  });
});

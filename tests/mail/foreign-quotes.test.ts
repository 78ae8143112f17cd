import { describe, expect, it } from 'vitest';
import { list } from '#lib/domain/answer-text/list.ts';
import { newTextOf } from '#lib/mail/new-text/new-text.ts';

/** Some mail that we know nothing of. */
const BARE = 'Please reply with a number\n1 Safe\n2 Minor injury\n3 Serious\n';
const MARKED = BARE.replaceAll(/^/gm, '> ');
const squeeze = (text: string) => text.replace(/\s+/g, '');
const own = (text: string) => squeeze(newTextOf(text, []));

const attributions = list`
  Am Mo., 23. Nov. 2026 um 10:05 Uhr schrieb Anpi <a@b.example>: | Le lun. 23 nov. 2026 à 10:05, Anpi <a@b.example> a écrit : |
  Op ma 23 nov 2026 om 10:05 schreef Anpi <a@b.example>: | Den mån 23 nov. 2026 kl 10:05 skrev Anpi <a@b.example>: |
  man. 23. nov. 2026 kl. 10:05 skrev Anpi <a@b.example>: | ma 23. marrask. 2026 klo 10.05 Anpi (a@b.example) kirjoitti: |
  pon., 23 lis 2026 o 10:05 Anpi <a@b.example> napisał(a): | пн, 23 нояб. 2026 г. в 10:05, Anpi <a@b.example>: |
  Il giorno lun 23 nov 2026 alle ore 10:05 Anpi <a@b.example> ha scritto: | Em seg., 23 de nov. de 2026 às 10:05, Anpi <a@b.example> escreveu: |
  23 Kas 2026 Pzt, saat 10:05 tarihinde Anpi <a@b.example> şunu yazdı: | ในวันที่ จ. 23 พ.ย. 2026 เวลา 10:05 Anpi <a@b.example> เขียนว่า: |
  Pada Sen, 23 Nov 2026 pukul 10.05 Anpi <a@b.example> menulis: | 2026년 11월 23일 (월) 오전 10:05, Anpi <a@b.example>님이 작성: |
  Anpi <a@b.example> 于2026年11月23日周一 10:05写道： | Anpi <a@b.example> 於 2026年11月23日 週一 上午10:05寫道： |
  Vào Th 2, 23 thg 11, 2026 vào lúc 10:05 Anpi <a@b.example> đã viết: | 2026年11月23日(月) 10:05 Anpi <a@b.example>: |
  2026年11月23日 月曜日 10:05、Anpi <a@b.example> さんは書きました: | 2026/11/23 10:05、Anpi <a@b.example>のメール: | 11月23日(月) 10:05 Anpi <a@b.example>: |
  On Monday, November 23, 2026 at 10:05:12 AM GMT+9, Anpi <a@b.example> wrote: | ---- On Mon, 23 Nov 2026 10:05:12 +0900 Anpi <a@b.example> wrote --- |
  Anpi <a@b.example> schrieb am Mo., 23. Nov. 2026 um 10:05 Uhr: | Anpi <a@b.example> wrote on 23.11.2026 10:05: | W dniu 23.11.2026 o 10:05, Anpi pisze: |
  安否確認 さんが 2026年11月23日 10:05 に書きました: | On 23 November 2026, Anpi says: | 2026/11/23 Anpi <a@b.example> | <<< Anpi <a@b.example> 23.11.2026 10:05 >>> |
  From: Anpi [mailto:a@b.example] Sent: Monday, November 23, 2026 10:05 AM To: Tanaka
`;
const beforeMarks = list`
  Am 23.11.2026 um 10:05 schrieb Anpi: | Le 23/11/2026 à 10:05, Anpi a écrit : | Quoting Anpi <a@b.example>: | Anpi <a@b.example> さんからの引用: | 2026/11/23 田中より |
  2026-11-23 10:05 GMT+09:00 Anpi | Noong 2026-11-23 10:05 ay may nagsulat na si Anpi:
`;
const rules = list`
  ------ 原始邮件 ------ | -------- Ursprüngliche Nachricht -------- | -------- Pesan asli -------- | -----Oorspronkelijk bericht----- | -----Původní zpráva----- |
  ---------- Forwarded message --------- | ---------- 転送されたメール --------- | ----- 転送メッセージ ここから ----- | ====元のメール==== | Begin forwarded message: | Début du message réexpédié : | Anfang der weitergeleiteten Nachricht: |
  -------- Originele bericht -------- | ---------- Tin nhắn đã chuyển tiếp --------- | ---------- 已转发邮件 ---------- | ## Please do not write below this line ##
`;
/** From, date, to and subject as programs of many languages name them. */
const names = list`
  From;Sent;To;Subject | Von;Gesendet;An;Betreff | De ;Envoyé ;À ;Objet  | De;Enviado;Para;Assunto | Da;Inviato;A;Oggetto | Van;Verzonden;Aan;Onderwerp |
  Od;Odesláno;Komu;Předmět | Nadawca;Data;Do;Temat | Feladó;Elküldve;Címzett;Tárgy | Από;Στάλθηκε;Προς;Θέμα | От;Отправлено;Кому;Тема | Dari;Dikirim;Kepada;Subjek |
  Gönderen;Gönderildi;Kime;Konu | จาก;ส่ง;ถึง;เรื่อง | Từ;Ngày;Tới;Chủ đề | 보낸 사람;보낸 날짜;받는 사람;제목 | 发件人;日期;收件人;主题 | 寄件者;寄件日期;收件者;主旨 | 差出人;送信日時;宛先;件名 | 送信元;日時;宛先;題名 |
  Absender;Gesendet am;Empfänger;Thema | Mittente;Data;Destinatario;Oggetto | 发件人;发送日期;收件人;标题 | 보낸사람;날짜;받는사람;제목 | מאת;נשלח;אל;נושא
`;

describe('a quoted mail of which we know nothing ends where it begins', () => {
  it.each(attributions)('behind "%s"', (line) => {
    expect(own(`1\n\n${line}\n\n${BARE}`)).toBe('1');
    expect(own(`1\n\n${line}\n\n${MARKED}`)).toBe('1');
  });

  it.each(beforeMarks)('behind "%s" and with marks', (line) => expect(own(`1\n\n${line}\n${MARKED}`)).toBe('1'));

  it.each(rules)('behind "%s"', (line) => expect(own(`1\n\n${line}\n${BARE}`)).toBe('1'));

  it.each(names)('behind the fields %s', (fields) => {
    const values = ['Anpi <a@b.example>', '2026-11-23 10:05', 'Tanaka', 'x'];
    const block = fields.split(';').map((name, i) => `${name}: ${values[i]}`);
    expect(own(`1\n\n${block.join('\n')}\n\n${BARE}`)).toBe('1');
    expect(own(`1\n\n________________________________\n${block.join('\n')}\n\n${BARE}`)).toBe('1');
    expect(own(`1\n\n${block.map((line) => line.replace(/^([^:]+):/, '*$1:*')).join('\n')}\n\n${BARE}`)).toBe('1');
  });

  it('behind a title between rules in a language that we do not know', () => {
    const block = 'From: Anpi <a@b.example>\nDate: 2026-11-23 10:05\nSubject: x\n\n';
    expect(own(`1\n\n======== Tugod nga mensahe ========\n${block}${BARE}`)).toBe('1');
    expect(own(`1\n\n=== Tugod nga mensahe ===\n${MARKED}`)).toBe('1');
  });

  it('and answers between and below marked lines are kept', () => {
    expect(own('> 1 Safe\n> 2 Minor\n\n2\n\n> 3 Serious\n')).toBe('2');
    expect(own('> Are you safe?\nYes, I am safe.\n> Can you work?\nYes')).toBe('Yes,Iamsafe.Yes');
  });

  it.each([
    '11/23 田中より\n怪我をしています',
    '10:05 妻からのメール\n足を骨折したそうです',
    '2026年11月23日 10:05 現在:\n怪我をしています',
    'At 10:05 the radio said:\nThe road is closed',
  ])('but words that only look like an attribution are kept: %s', (words) =>
    expect(own(`1\n\n${words}`)).toBe(squeeze(`1${words}`)),
  );
});

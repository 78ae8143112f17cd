import { list } from '#lib/domain/answer-text/list.ts';
import { type Line, nextFilled } from './lines.ts';

/** The fields that mail programs print above a quoted mail, in the languages that they speak. */
const FIELDS: Record<string, readonly string[]> = {
  from: list`
    from | von | de | da | van | från | fra | lähettäjä | od | от | từ | người gửi | 差出人 | 送信元 | 送信者 | 发件人 |
    nadawca | dari | kimden | gönderen | feladó | de la | від | από | จาก | 寄件者 | 寄件人 | 보낸 사람 | expéditeur
  `,
  date: list`
    sent | date | gesendet | datum | envoyé | envoyé le | enviado | enviado em | data | inviato | verzonden |
    skickat | sendt | dato | lähetetty | wysłano | отправлено | дата | ngày | đã gửi | message du | fecha |
    dikirim | tanggal | gönderildi | tarih | odesláno | elküldve | dátum | trimis | надіслано | στάλθηκε | ส่ง | วันที่ | 보낸 날짜 |
    送信日時 | 日時 | 日付 | 送信日 | 发送时间 | 發送時間 | 寄件日期 | 日期 | 날짜
  `,
  to: list`
    to | an | à | a | para | aan | till | til | vastaanottaja | do | кому | kepada | kime | komu | címzett | către | προς | ถึง | đến | tới | 宛先 | 收件人 | 收件者 |
    받는 사람
  `,
  cc: list`
    cc | kopie | copie à | kopia | 抄送 | 副本 | reply-to | 返信先
  `,
  subject: list`
    subject | betreff | objet | sujet | assunto | asunto | oggetto | onderwerp | ämne | emne | aihe | temat |
    тема | subjek | konu | předmět | tárgy | subiect | θέμα | เรื่อง | chủ đề | tiêu đề | 件名 | 主题 | 主旨 | 題名 | 제목
  `,
};
const KIND_OF = new Map(Object.entries(FIELDS).flatMap(([kind, names]) => names.map((name) => [name, kind] as const)));
const MAX_LINES = 14;

/** Index behind a block such as `From: ... / Sent: ... / To: ... / Subject: ...` that begins at this line, or null. */
export function headerBlockEnd(lines: readonly Line[], at: number): number | null {
  const kinds = new Set<string>();
  let end = at;
  let joined = '';
  for (let line = at, stray = 0; line < Math.min(lines.length, at + MAX_LINES); line++) {
    const { text, quoted } = lines[line]!;
    if (quoted) break;
    const kind = fieldKind(text);
    if (kind) {
      kinds.add(kind);
      stray = 0;
      end = line + 1;
    } else if (text === '' ? !isField(lines, line) : ++stray > 1) break;
    joined += ` ${text}`;
  }
  const strong =
    kinds.size >= 3 || (kinds.size === 2 && joined.includes('@') && (kinds.has('from') || kinds.has('date')));
  return strong && fieldKind(lines[at]!.text) ? end : null;
}

/** Some programs leave a blank line between the fields. */
const isField = (lines: readonly Line[], blank: number): boolean => {
  const next = lines[nextFilled(lines, blank)];
  return next !== undefined && fieldKind(next.text) !== undefined;
};

function fieldKind(text: string): string | undefined {
  const colon = text.indexOf(':');
  if (colon < 1 || colon > 20) return undefined;
  return KIND_OF.get(
    text
      .slice(0, colon)
      .replace(/[*\s]{1,20}$/, '')
      .replace(/^[*\s]{1,20}/, '')
      .toLowerCase(),
  );
}

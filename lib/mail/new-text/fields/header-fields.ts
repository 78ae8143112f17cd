import { list } from '#lib/domain/answer-text/list.ts';

/** The fields that mail programs print above a quoted mail, in the languages that they speak. */
const HEADER_FIELDS: Record<string, readonly string[]> = {
  from: list`
    from | von | de | da | van | från | fra | lähettäjä | od | от | từ | người gửi | 差出人 | 送信元 | 送信者 | 发件人 |
    nadawca | dari | kimden | gönderen | feladó | de la | від | από | จาก | 寄件者 | 寄件人 | 보낸 사람 | 보낸사람 | 발신 | expéditeur | absender |
    remitente | remetente | mittente | avsender | avsändare | afzender | 发信人 | 發件人 | 发自 | 発信者 | pošiljatelj | saatja | mula kay | απο | 由 | प्रेषक | बाट | থেকে | မှ | ပေးပို့သူ | מאת | من
  `,
  date: list`
    sent | date | gesendet | datum | envoyé | envoyé le | enviado | enviado em | data | inviato | verzonden |
    skickat | sendt | dato | lähetetty | wysłano | отправлено | дата | ngày | đã gửi | message du | fecha |
    dikirim | tanggal | gönderildi | tarih | odesláno | elküldve | dátum | trimis | надіслано | στάλθηκε | ส่ง | วันที่ | 보낸 날짜 |
    wysłane | gesendet am | enviada em | enviada | poslano | saadetud | ipinadala | ημερομηνία | נשלח | תאריך | تم الإرسال | التاريخ | 发送日期 | 傳送時間 | 傳送日期 | 时间 | 時間 | 受信日時 |
    petsa | मिति | दिनांक | तारीख | তারিখ | ရက်စွဲ | 送信日時 | 日時 | 日付 | 送信日 | 发送时间 | 發送時間 | 寄件日期 | 日期 | 날짜
  `,
  to: list`
    to | an | à | a | para | aan | till | til | vastaanottaja | do | кому | kepada | kime | komu | címzett | către | προς | ถึง | đến | tới | destinatario | destinatário | destinataire | empfänger | mottaker | mottagare | ontvanger | odbiorca | prima | adressaat | para kay | kay | लाई | प्रति | প্রতি | သို့ | προσ | אל | إلى | 至 | 宛先 | 宛て先 | 收件人 | 收件者 |
    받는 사람 | 받는사람 | 수신
  `,
  cc: list`
    cc | bcc | kopie | copie | copie à | kopia | 抄送 | 副本 | reply-to | 返信先
  `,
  subject: list`
    subject | betreff | thema | perihal | predmet | teema | paksa | विषय | বিষয় | အကြောင်းအရာ | נושא | الموضوع | 主題 | 标题 | 標題 | objet | sujet | assunto | asunto | oggetto | onderwerp | ämne | emne | aihe | temat |
    тема | subjek | konu | předmět | tárgy | subiect | θέμα | เรื่อง | chủ đề | tiêu đề | 件名 | 主题 | 主旨 | 題名 | 제목
  `,
};

const KIND_OF = new Map(
  Object.entries(HEADER_FIELDS).flatMap(([kind, names]) =>
    names.map((name) => [name.normalize('NFKC').toLowerCase(), kind] as const),
  ),
);
const MAX_SPACED = 7;
/** `件　名`, spaced out to the width of its neighbours. */
const SPACED = /^[\p{Script=Han} ]{3,7}$/u;

/** Which field a name stands for: from, date, to, cc or subject. */
export const kindOfField = (name: string): string | undefined =>
  KIND_OF.get(name.toLowerCase()) ??
  (name.length <= MAX_SPACED && SPACED.test(name) ? KIND_OF.get(name.replaceAll(' ', '')) : undefined);

import { list } from '#lib/domain/answer-text/list.ts';
import { trimMarks } from './trim-marks.ts';

const STARTS = list`
  sent from | sent via | sent using | sent by my | sent on the go | envoyé de | envoyé depuis | envoyé à partir |
  gesendet von | gesendet mit | von unterwegs | enviado do | enviado de | enviado desde | enviado via |
  enviado pelo | inviato da | inviato dal | verzonden vanaf | verzonden met | verstuurd vanaf | verstuurd met |
  skickat från | sendt fra | lähetetty | wysłane z | odesláno z | отправлено с | отправлено из |
  відправлено з | надіслано з | gửi từ | được gửi từ | đã gửi từ | dikirim dari | trimis de pe | στάλθηκε από |
  enviado a partir | dikirim melalui | dihantar dari | ipinadala mula sa
`.map((words) => `${words} `);
const PRODUCTS = list`
  get outlook for | download outlook | hämta outlook | obtenir outlook | obter o outlook | scarica outlook |
  descargar outlook | lấy outlook cho | 获取 outlook | 取得 outlook | 发自 | 發自 | 从我的 | 從我的 | 来自我的 | ส่งจาก
`;
const SENT_WITH = 'sent with ';
/** The same in languages that name the phone first. */
const ENDS =
  /(から|より)の?送信(されました|しました|しています|されています)?$|에서 보냄$|^(diese nachricht wurde )?von .{1,50} gesendet$|(dan|den) gönderildi$|से भेजा गया$|बाट पठाइएको$|থেকে পাঠানো( হয়েছে)?$|မှ ပေးပို့[\u1000-\u109f]{0,8}$|客户端$/;
const DEVICE =
  /^(from|från|von|de|da) (my|min|mein|meinem|mon|mi|mio) (iphone|ipad|ipod|galaxy|samsung|android|pixel|xperia|huawei|phone|mobile|cell|smartphone|blackberry)/;
/** `Aqua Mail for Androidで送信`, `来自 vivo 手机邮件`, `Get BlueMail for Android` */
const PROGRAMS = [
  /(mail|メール|アプリ|android|ios)[^で]{0,20}で送信(しました|されました|しています)?$/,
  /^(来自|來自) ?[^手邮郵信]{0,20}(手机|手機|邮箱|邮件|郵件|信箱)/,
  /^get [a-z0-9 .]{2,30} for (ios|android|mac|windows|iphone|ipad)$/,
  /(ios|android|mac|windows|iphone|ipad) ?版?を(入手|ダウンロード)$/,
];
const SYSTEM = /\b(ios|android|mac|windows|iphone|ipad)\b/;
/** "Sent from my phone, please excuse typos" */
const EXCUSE = /\b(excuse|brevity|typos?|typoze|forgive|pardon)\b/;
const MAX_LENGTH = 60;
const MAX_WORDS = 9;

/** What a phone or a mail program puts below a mail to name itself. */
export function isSentFrom(line: string): boolean {
  const bare = line.toLowerCase().replace(/\]\([^()]*\)|<[^<>]*>/g, '');
  const text = trimMarks(bare, /[<>()[\]\s.。-]/);
  if (PRODUCTS.some((words) => text.startsWith(words)) || text.startsWith(SENT_WITH)) return true;
  if (
    text.length <= MAX_LENGTH &&
    (ENDS.test(text) || DEVICE.test(text) || PROGRAMS.some((shape) => shape.test(text)) || /^送信元 ?[:：]/.test(text))
  )
    return true;
  if (text.length <= MAX_LENGTH && text.includes('outlook') && SYSTEM.test(text)) return true;
  const excuses = EXCUSE.test(text);
  const starts = STARTS.some((words) => text.startsWith(words) || (excuses && text.includes(words)));
  // "Sent from my desk, is much easier than my phone." is a sentence, "Sent from my iPhone" is a mark.
  return starts && (excuses || (!/[,.!?;](\s|$)/.test(text) && text.split(' ').length <= MAX_WORDS));
}

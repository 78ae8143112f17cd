import { list } from '#lib/domain/answer-text/list.ts';
import { trimMarks } from './trim-marks.ts';

const ORIGINALS = list`
  original message | reply message | original mail | original e-mail | original email | original text |
  forwarded message | forwarded by | ursprüngliche nachricht | antwort nachricht | originalnachricht |
  weitergeleitete nachricht | message d'origine | message d’origine | message original | message transféré |
  mensagem original | mensagem encaminhada | mensaje original | messaggio originale | messaggio inoltrato |
  oorspronkelijk bericht | oprindelig meddelelse | oprindelig besked | opprinnelig melding |
  ursprungligt meddelande | ursprungsmeddelande | alkuperäinen viesti | oryginalna wiadomość |
  wiadomość oryginalna | исходное сообщение | tin nhắn gốc | thư gốc | thư đã gửi | 元のメッセージ | 元メール | 受信メール | 返信元メッセージ | original appointment |
  元のメール | オリジナルメッセージ | オリジナル メッセージ | 返信元 | 転送メッセージ | 転送されたメッセージ |
  転送 | 引用 | 原始邮件 | 原始郵件 | 原邮件 | 原郵件 | 原始信件 | 转发的邮件 | 원본 메시지 | 원본 메일 | 回复的原邮件 | 回覆的原郵件 | 原始信息 |
  전달된 메시지 | pesan asli | pesan terusan | orijinal ileti | orijinal mesaj | původní zpráva | eredeti üzenet |
  mesaj original | originele bericht | reply separator | mensaje reenviado | doorgestuurd bericht | vidarebefordrat meddelande |
  tin nhắn đã chuyển tiếp | 已转发邮件 | 已轉寄的郵件 | 전달된 메일 | оригінальне повідомлення | αρχικό μήνυμα | ข้อความต้นฉบับ
`;
const ABOVE = list`
  reply above this line | above this line to reply | type your reply above | write above this line | not write below this line | not reply below this line |
 
  この線より上 | この行より上 | これより上に | この上に返信 | 線の上に返信
`;
const FORWARDS = list`
  begin forwarded message | forwarded message | début du message réexpédié | début du message transféré |
  anfang der weitergeleiteten nachricht | anfang der weitergeleiteten e-mail | inicio del mensaje reenviado |
  inizio messaggio inoltrato | início da mensagem encaminhada | 元のメール | 元のメッセージ | 元メール |
  転送されたメッセージ | 下面是被转发的邮件 | 以下是轉寄的郵件 | 전달된 메시지
`;

const FRAME = /[-_=*~─━―<>【】〓《》■□●○◆◇★☆\s]/;

/** `-----Original Message-----` in any language and with any rule around it. */
export function isOriginalMark(text: string): boolean {
  const lower = text.toLowerCase();
  if (FORWARDS.includes(lower.replace(/ ?[:：]$/, '')) && (/[:：]$/.test(lower) || lower === '転送されたメッセージ'))
    return true;
  if (isArrowed(lower)) return true;
  const inner = trimMarks(lower, FRAME);
  const framed = lower.length - inner.length;
  if (framed < 2 || lower.startsWith(inner)) return false;
  return ORIGINALS.some((words) => inner.startsWith(words) && inner.length < words.length + (framed > 3 ? 30 : 1));
}

/** `>>> Bob <bob@example.com> 11/23/26 10:05 AM >>>` as GroupWise has it; the mail below carries no marks. */
export const isArrowed = (text: string): boolean =>
  /^\s{0,8}(>>>|<<<) /.test(text) && text.trimEnd().endsWith('>>>') && /\d{1,2}[:.]\d{2}/.test(text);

/** Words between two rules on one line, whatever they are. */
export const isFramed = (text: string): boolean =>
  /^[-_=*]{2}/.test(text) && /[-_=*]{2}$/.test(text) && !isRule(text) && text.length < 120;

/** "Please reply above this line": all below is ours. */
export const isReplyAbove = (text: string): boolean => ABOVE.some((words) => text.toLowerCase().includes(words));

const RULE = /^[-_=*~+#.─━―–—‐═┏┗┓┛┃◆◇■□●○☆★・…∞◎♪\s]{3,200}$/;
/** `*:;;;:*:;;;:*`, `/_/_/_/_/_/`: a few signs over and over, but not `?!?!?!?!` or faces, which say something. */
const PATTERN = /^[\p{P}\p{S}\s]{8,200}$/u;
const TELLING = /[?!？！。、]|\p{Extended_Pictographic}/u;
const MAX_SIGNS = 5;

/** A line of dashes, stars, frames or a pattern of signs and nothing else. */
export const isRule = (text: string): boolean =>
  RULE.test(text) || (PATTERN.test(text) && !TELLING.test(text) && new Set(text).size <= MAX_SIGNS);

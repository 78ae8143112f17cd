const AUTOMATIC_SUBJECTS = [
  '自動返信',
  '自動応答',
  '自動送信',
  '不在のお知らせ',
  '不在通知',
  '不在連絡',
  '不在です',
  '休暇中',
  '休業のお知らせ',
  '夏季休業',
  '年末年始休業',
  '長期休暇',
  '出張中',
  '退職のお知らせ',
  '受付完了',
  '開封通知',
  '開封済み',
  'auto reply',
  'auto-reply',
  'autoreply',
  'auto response',
  'auto-response',
  'autoresponse',
  'automatic reply',
  'automated reply',
  'automatic response',
  'automated response',
  'out of office',
  'out of the office',
  'out-of-office',
  'vacation reply',
  'vacation message',
  'away from my mail',
  'away from the office',
  'on vacation',
  'on leave',
  'automatische antwort',
  'abwesenheit',
  'réponse automatique',
  'absence du bureau',
  'resposta automática',
  'respuesta automática',
  'risposta automatica',
  'automatisch antwoord',
  'autosvar',
  'trả lời tự động',
  '自动回复',
  '自動回覆',
  '자동 회신',
  'read:',
  '開封済:',
];
const BOUNCE_SUBJECTS = [
  'undelivered mail',
  'undeliverable',
  'delivery status notification',
  'delivery failure',
  'mail delivery failed',
  'failure notice',
  'returned mail',
  'mail system error',
  'delivery notification',
  'delivery report',
  'delivery has failed',
  'could not be delivered',
  'mail delivery problem',
  'non-delivery',
  'nondeliverable',
  'warning: could not send',
  'delivery delayed',
  'message undeliverable',
  'メールエラー',
  '配信不能',
  '配信できません',
  '送信できません',
  '送信エラー',
  '配送エラー',
  '不達',
  '宛先不明',
  'エラー通知',
  '届きません',
  '配達不能',
];
const SENDERS = ['mailer-daemon', 'postmaster', 'mail delivery', 'maildelivery', 'mail-daemon', 'mailerdaemon'];
const AUTOMATIC_LINES = [
  'このメールは自動',
  '本メールは自動',
  'こちらは自動返信',
  '自動返信メール',
  '自動返信です',
  '自動応答です',
  '自動的に返信',
  '自動で返信',
  '自動的に送信',
  'this is an automated',
  'this is an automatic',
  'this is an auto',
  'this message was automatically generated',
  'i am out of the office',
  "i'm out of the office",
  'i am currently out of',
  'i will be out of the office',
];

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

export const automaticSubject = (subject: string): string | undefined =>
  AUTOMATIC_SUBJECTS.find((phrase) => fold(subject).includes(phrase));
export const bounceSubject = (subject: string): string | undefined =>
  BOUNCE_SUBJECTS.find((phrase) => fold(subject).includes(phrase));
export const bounceSender = (from: string): string | undefined => SENDERS.find((phrase) => fold(from).includes(phrase));

/** A line in which the mail says of itself that no person wrote it. */
export function automaticLine(text: string): string | undefined {
  const lines = text
    .slice(0, 3000)
    .split('\n')
    .filter((line) => !/^[>＞|]/.test(line.trim()));
  return lines
    .find((line) => AUTOMATIC_LINES.some((phrase) => fold(line).includes(phrase)))
    ?.trim()
    .slice(0, 100);
}

import { list } from '#lib/domain/answer-text/list.ts';

/** Say by themselves that a program answered. */
const SUBJECTS = list`
  自動返信 | 自動応答 | 自動送信 | 自動配信 | 自動回答 | 不在のお知らせ | 不在通知 | 不在連絡 | 不在応答 |
  休業のお知らせ | 退職のお知らせ | お問い合わせありがとうございます | お問合せありがとうございます |
  お問い合わせを受け付け | 受付完了のお知らせ | 開封通知 | 開封確認 | オートリプライ |
  メールアドレス変更のお知らせ(自動 | auto reply | auto-reply | autoreply | auto response | auto-response |
  autoresponse | automatic reply | automated reply | automatic response | automated response |
  automatically generated | automatic message | out of office | out of the office | out-of-office |
  vacation reply | vacation message | vacation notice | vacation response | away from my mail |
  away from the office | away notice | no longer with the company | thank you for contacting |
  thank you for your email | we have received your | ticket received | read receipt | return receipt |
  boxtrapper | spam arrest | spamarrest | verification required | please verify your email |
  confirm your message | sender verification | challenge-response | 送信者の確認 | 送信認証 |
  automatische antwort | abwesenheit | réponse automatique | absence du bureau | resposta automática |
  respuesta automática | risposta automatica | automatisch antwoord | afwezigheid | autosvar |
  automaattinen vastaus | odpowiedź automatyczna | автоответ | автоматический ответ | trả lời tự động |
  thư trả lời tự động | 自动回复 | 自動回覆 | 自动答复 | 自動答覆 | 不在办公室 | 자동 회신 | 자동응답 | 부재중 |
  送信者確認の | automatická odpověď | otomatik yanıt | automatikus válasz | răspuns automat |
  ตอบกลับอัตโนม | balasan otomatis | αυτόματη απάντηση | תשובה אוטומטית | رد تلقائي | automatisk svar |
  automatsvar | tự động trả lời | awtomatikong tugon | автоматична відповідь | fora do escritório |
  fuera de la oficina | fuori sede | fuori ufficio | お問い合わせを承り | お問い合わせを受付
`;
const STARTS = list`
  read: | 開封済み: | 開封済: | gelesen: | lu : | lu: | lida: | leído: | letto: | 已读: | 已讀: | accepted: |
  declined: | tentative: | tentatively accepted: | 承諾: | 辞退: | 仮承諾: | 承諾済み: | not read: |
  未開封のまま削除: | 承認: | 確認済み: | 既読: | ooo re: | ooo:
`;
/** Say it only together with a sentence in which an absent person speaks to nobody in particular. */
const WEAK_SUBJECTS = list`
  休暇中 | 休暇取得 | 休暇のお知らせ | 夏季休暇 | 夏季休業 | 年末年始 | 長期休暇 | 育児休業 | 育休中 | 産休 | 休職中 | 出張中 | 不在 |
  外出中 | 退職 | 異動 | 休業 | on vacation | on leave | on holiday | annual leave | maternity leave |
  parental leave | sick leave | away | vacation | holiday | 休假 | 出差
`;
const ABSENCE = list`
  戻り次第 | 出社次第 | 出社後 | 休暇明け | 休み明け | 休業明け | 帰国後 | 復帰後 | 返信が遅 | お返事が遅 |
  ご返信が遅 | 返信できません | 返信することができ | ご返信いたします | 返信いたします | 返信させていただ |
  お急ぎの | 緊急の | 至急の | 不在にしております | 不在にして | 不在となります | 不在です | 不在のため |
  留守に | 後任 | 退職いたしました | 退職しました | 順次対応 | limited access | no access to | will respond |
  will reply | will get back | upon my return | when i return | when i am back | until i return | for urgent |
  urgent matters | in case of emergency | in my absence | currently out of | out of the office | out of office |
  on leave | please contact | 回复您 | 尽快回复 | 緊急聯絡 | 稍后回复
`;
/** The mail says of itself that no person wrote it. */
const LINES = list`
  このメールは自動 | 本メールは自動 | このメールはシステムから | 本メールはシステムから | このメールはシステムより |
  本メールはシステムより | このメールはシステムによ | 本メールはシステムによ | このメールはシステムが |
  本メールはシステムが | このメッセージは自動 | 本メッセージは自動 | こちらは自動返信 | 自動返信です | 自動応答です |
  自動的に送信 | 自動的にお送り | 自動で送信してい | 自動で送信しており | 自動で送信されてい | 自動で送信されており |
  自動で送信されたもの | 自動送信メール | 自動配信メール | 送信専用です | 送信専用の為 | 送信専用のため |
  送信専用アドレスで | 送信専用アドレスか | 送信専用アドレスよ | 送信専用アドレスの | 送信専用アドレスと |
  送信専用アドレスに | 送信専用のアドレスです | 送信専用メール | 送信専用となっ | ※送信専用 | 配信専用です |
  配信専用アドレス | 配信専用となっ | 受信専用です | 受信専用のため | 受信専用アドレス | 受信専用となっ |
  このメールアドレスは現在使用されて | このアドレスは現在使用されて | 返信いただきましてもお答え |
  返信いただいてもお答え | 返信頂いてもお答え | 自動的に生成され | お問い合わせを受け付けました |
  お問い合わせを受け付けいたしました | ※自動返信 | は自動送信です | 自動通知です | システムによる自動 |
  自動作成され | 自動で作成され | 自動的に作成され | 自動でお送りし | は監視されておりません | は監視されていません |
  a ticket has been created | awaits moderator approval | until the list moderator | mensagem automática |
  email tự động | thư tự động | this is an automated | this is an automatic | this is an auto- |
  this is an autoreply | this is a system generated | this is a system-generated | do not reply to this e |
  do not reply to this m | do not reply to this a | please do not reply. | please do not reply directly |
  do not respond to this e | this mailbox is not monitored | mailbox is unattended | this account is protected by |
  allowed list | approved senders | junk mail protection | protecting myself from receiving junk |
  verify that you are a | one-time verification | sender verification | your message is being held |
  your message will not be delivered until | esta é uma resposta automática | đây là thư tự động |
  đây là thư trả lời tự động | 这是一封自动 | 此邮件由系统自动 | 本邮件为自动 | automatisch erstellt |
  mensaje automático | message automatique | 자동으로 발송 | 系统自动发送 | 由系统自动 | 返信されても |
  返信されましても | 自動的に返信 | 自動で返信してい | 自動で返信しており |
  自動返信にて | 自動返信メールにて | 自動返信しています | 自動返信しております | automatically generated | auto-generated |
  confirm that you are human | your email has been received | your request has been received |
  your message has been received
`;
/** Somebody may speak of a program that answered before; where nobody tells his own news, it is the program itself. */
const MENTIONS = list`
  自動返信 | 自動応答 | 自動回答 | automatic reply | automated response | automated reply | automatic response |
  auto-reply | autoreply | out-of-office reply | 自动回复 | 自動回覆
`;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
const heldBy = (text: string, phrases: readonly string[]): string | undefined =>
  phrases.find((phrase) => text.includes(phrase));

const NOT_AUTOMATIC = /自動(?:返信|応答|送信)(?:では|じゃ)(?:ありません|ない|なく)/g;

/** What in the subject says by itself that a program wrote the mail. */
export function automaticSubject(subject: string): string | undefined {
  const title = fold(subject).trim().replace(NOT_AUTOMATIC, '');
  return STARTS.find((phrase) => title.startsWith(phrase)) ?? heldBy(title, SUBJECTS);
}

/** What in the subject speaks of absence, where an absent person speaks to nobody in particular below. */
export const absentSubject = (subject: string, newText: string): string | undefined =>
  heldBy(fold(newText.slice(0, 3000)), ABSENCE) ? heldBy(fold(subject), WEAK_SUBJECTS) : undefined;

/** Things that move by themselves beside the mail. */
const OTHER_THINGS = /自動(?:車|ドア|扉|販売|改札|運転|券売|停止|消灯)/g;

/** The line in which the mail says of itself that no person wrote it; a question says nothing. */
export const automaticLine = (newText: string): string | undefined => lineWith(newText, LINES);

/** A line that speaks of an automatic answer, which may be this one or another. */
export const mentionOfAutomatic = (newText: string): string | undefined => lineWith(newText, MENTIONS);

function lineWith(newText: string, phrases: readonly string[]): string | undefined {
  const text = newText.slice(0, 5000);
  // Hardly any mail holds one of the phrases: only then is it worth looking line by line.
  if (!heldBy(plainOf(text), phrases)) return undefined;
  return text
    .split('\n')
    .find((line) =>
      plainOf(line)
        .split('。')
        .some((sentence) => !SAYS_NOTHING.test(sentence.trim()) && heldBy(`${sentence}。`, phrases)),
    )
    ?.trim()
    .slice(0, 100);
}

const SAYS_NOTHING = /か[?]?$|無視|気にし|ignore|disregard/;
const plainOf = (text: string): string =>
  fold(text).replaceAll('、', '').replace(OTHER_THINGS, '').replace(NOT_AUTOMATIC, '');

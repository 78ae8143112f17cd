import { list } from '#lib/domain/answer-text/list.ts';

const BOUNCE_SUBJECTS = list`
  mail failed | mail failure | returning to sender | returned to sender | could not send | failed delivery |
  sending your mail | undelivered mail | undeliverable | delivery status notification | delivery failure |
  mail delivery failed | failure notice | returned mail | mail system error | delivery notification |
  delivery report | delivery has failed | could not be delivered | mail delivery problem | non-delivery |
  nondeliverable | warning: could not send | delivery delayed | user unknown | message undeliverable | メールエラー |
  配信不能 | 配信できません | 送信できません | 送信エラー | 配送エラー | 不達 | 宛先不明 | エラー通知 |
  届きません | 配達不能 | 配達できません | お届けできません | 退信 | 退回 | 无法送达 | 반송 | 전송하지 못 | 전송 실패
`;
const SENDERS = list`
  mailer-daemon | mdaemon | postmaster | post_master | mail delivery | maildelivery | mail-daemon | mailerdaemon
`;
const LINES = list`
  not yet been delivered | could not be delivered | was not delivered | not been delivered | unable to deliver |
  wasn't able to deliver | unable to be delivered | undeliverable to | delivery failed | delivery has failed |
  cannot be delivered | did not reach the following | error delivering your mail |
  trouble delivering your message | user unknown | unknown user | no such user | no user by that name | transcript of session |
  recipient's mailbox is full | permanent fatal errors | 送信できませんでした | 配信できませんでした |
  配送できませんでした | 届けることができませんでした | 送信に失敗しました | 配信に失敗 | 配送に失敗 |
  お届けできませんでした | 配達できませんでした | 无法发送到 | 无法送达 | 被退回 | 전송되지 않았습니다 | メールボックスが一杯
`;

/** How relays begin; nobody else begins like this. */
const OPENINGS = list`
  this is the mail system at | this is the postfix program at | hi. this is the qmail-send program |
  this message was created automatically by mail delivery software | delivery to the following recipient |
  this is an automatically generated delivery status notification | the original message was received at |
  this is the machine generated message from mail service | your message did not reach some or all of
`;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
const heldBy = (text: string, phrases: readonly string[]): string | undefined => {
  const folded = fold(text);
  return phrases.find((phrase) => folded.includes(phrase));
};

export const bounceSubject = (subject: string): string | undefined => heldBy(subject, BOUNCE_SUBJECTS);
export const bounceSender = (from: string): string | undefined => heldBy(from, SENDERS);

/** A sentence with which relays say that they gave up. */
export const bounceLine = (text: string): string | undefined => heldBy(text.slice(0, 4000), LINES);

/** The line near the top with which a relay begins, in a mail that a gateway robbed of what else would tell. */
export const bounceOpening = (newText: string): string | undefined =>
  fold(newText.slice(0, 1000))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 6)
    .find((line) => OPENINGS.some((opening) => line.startsWith(opening)));

import { list } from '#lib/domain/answer-text/list.ts';

const PHRASES = list`
  warning message only | will be retried | will continue to try | will keep trying | do not need to resend |
  still being retried | still trying | has not yet been delivered | not yet been delivered |
  delivery is delayed | could not send message for past | まだ配送 | まだ配信 | 再送を試み | 再送信を試み |
  配送が遅れ | 配信が遅れ | 遅延しています
`;
const SUBJECTS = list`
  (delay) | delayed | warning: could not send | warning: message | could not send mail for |
  could not send message for | delivery delay | 遅延
`;

/** Whether a report only warns that delivery takes long, the relay still trying. */
export function saysDelayed(subject: string, text: string): boolean {
  const head = text.slice(0, 3000).toLowerCase().replace(/\s+/g, ' ');
  return (
    PHRASES.some((phrase) => head.includes(phrase)) || SUBJECTS.some((phrase) => subject.toLowerCase().includes(phrase))
  );
}

import { list } from '#lib/domain/answer-text/list.ts';

const ABSENT = list`
  休暇を | 休暇中 | 夏季休暇 | 休業日 | 休業とさせ | 休業中 | 休業期間 | 年末年始 | 出張のため | 出張中 | 不在 | 退職いたし | 席を外し |
  退職致し | 育児休業 | 休職 | 外出しており | out of the office | out of office | on leave | annual leave |
  maternity leave | parental leave | on vacation | on holiday | away until | currently away | away from my desk | no longer work |
  on business | absent du bureau | nicht im büro | fuera de la oficina | 휴가 중 | 출장 중 | de férias |
  nghỉ phép | 休假 | 出差 | 不在办公室
`;
const REST = [
  list`
    ご返信は | ご返信が | 返信できません | 返信いたします | 返信させて | 対応させて | ご連絡させて | ご連絡差し上げ | 改めてご連絡 |
    ご連絡いたします | メールの確認が | メールを確認でき | 順次対応 | limited access | intermittent | 折り返し | no access | will reply | will respond |
    will return | get back to you | when i return | upon my return | not be forwarded | not be read | sem acesso |
    retornarei | 回复您
  `,
  list`
    までご連絡 | までお願い | までお電話 | お急ぎの | 急用の | 緊急の場合 | 今後のご連絡 | 後任 | please contact |
    contact my | if your request is urgent | for urgent | for immediate | direct your | contactez | em caso de urg | 紧急
  `,
  list`
    お世話になって | お世話になり | 恐れ入りますが | ご迷惑を | ご不便を | 誠に勝手ながら | メールをいただきあり | メールをありがとう | ご連絡ありがとう |
    thank you for your e | thank you for your message | thanks for your e | thanks for your message | 您好
  `,
  list`
    以降 | 翌営業日 | 上記期間 | 期間中 | 戻り次第 | 休暇明け | 月末日 | 日まで | 日をもっ | until | jusqu | hasta el | return on | back on
  `,
];
/** Of what happened to somebody only that somebody can write. */
const OWN_NEWS =
  /無事|安全|大丈夫|平気|元気|怪我|けが|ケガ|負傷|軽傷|重傷|骨折|助け|救助|救急|病院|入院|地震|津波|台風|揺れ|避難|停電|被害|被災|電車|新幹線|列車|道路|通行止|止ま|帰れ|帰宅|火事|火災|浸水|大雨|大雪|雪|煙|倒れ|壊れ|実家|自宅|家族|問題あ|問題な|変わりあ|揺れ|異常な|safe|fine|\bok|okay|alive|alright|all right|unharmed|injur|hurt|help me|earthquake|damage|affected|no problem|no issue|stuck|trapped|train|evacuat|平安|安全|没事|受伤|bem\b|segur|an toàn|bị thương/i;
const CHOICE = /(?:^|[.。!])[ (]{0,4}[1-9①-④][ ).。]{0,4}$/m;

/** Whether somebody tells what no program could know: how they are, or what happened. */
export const tellsOwnNews = (newText: string): boolean => {
  const text = newText.slice(0, 3000).normalize('NFKC').toLowerCase();
  return OWN_NEWS.test(text) || CHOICE.test(text);
};

/** The first line of a note that an absent person leaves for anybody: absence, and two of what such notes go on to say, and nothing of one's own news. */
export function absenceNote(newText: string): string | undefined {
  const text = newText.slice(0, 3000).normalize('NFKC').toLowerCase();
  const holds = (phrases: readonly string[]) => phrases.some((phrase) => text.includes(phrase));
  if (!holds(ABSENT) || tellsOwnNews(newText)) return undefined;
  if (REST.filter(holds).length < 2) return undefined;
  return newText
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '')
    ?.slice(0, 100);
}

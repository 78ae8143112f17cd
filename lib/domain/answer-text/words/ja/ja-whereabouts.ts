import { combine } from '../../combine.ts';
import { list } from '../../list.ts';

const TIMES = ['', ...list`今 | いま | 今は | 現在 | 現在は | 今日は | 本日は | 私は`];
const DOINGS = list`
  自宅待機 | 在宅勤務 | 在宅 | テレワーク | リモートワーク | リモート勤務 | 出張 | 外出 | 休暇 | 有休 | 帰省 | 旅行 | 移動 | 通勤 |
  帰宅 | 避難 | 勤務 | 仕事 | 出勤 | 出社 | 外回り | 育休 | 産休 | 待機 | 休職
`;
const WHILE = list`中 | 中です | 中で | 中ですが | 中でした | 中でしたが | 中につき | しています | しております`;
const PLACES = list`
  自宅 | 家 | 実家 | 会社 | 職場 | 事務所 | 工場 | 現場 | 店 | 学校 | 避難所 | 避難場所 | 高台 | 公園 | 近くの公園 | 外 | 屋外 | 駅 | 車の中 | 車内 |
  電車の中 | ホテル | 出張先 | 外出先 | 取引先 | 客先 | 親戚の家 | 友人の家 | 安全な場所
`;
const THERE = list`
  にいます | におります | にいて | におり | です | で待機しています | で待機しております | で待機中です | で待機中 | で過ごしています | に避難しています |
  に避難しております | に避難しました | に避難中です | に避難済み | に避難済みです | に移動しました | に戻りました
`;

/** Where somebody is and what they are doing there: adds nothing to the status. */
export const jaWhereabouts: readonly string[] = [
  ...combine('', TIMES, DOINGS, WHILE),
  ...combine('', TIMES, PLACES, THERE),
];

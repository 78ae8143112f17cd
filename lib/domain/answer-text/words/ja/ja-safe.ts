import { combine } from '../../combine.ts';
import { list } from '../../list.ts';

const HURTS = list`怪我 | けが | 負傷`;
const WITHOUT = list`なく | もなく | 等なく | などなく | することなく | せず | せずに`;
const GOES_ON = list`
  過ごしています | 過ごしております | 過ごせています | います | おります | 待機しています | 待機しております | 帰宅しました | 帰宅できました |
  帰宅しています | 帰宅しております | 帰宅済みです | 帰りました | 戻りました | 到着しました | 着きました | 避難しました | 避難できました | 避難しています | 避難しております |
  避難済みです | 出社しました | 出社しています | 出勤しました
`;

const HOMES = list`家に | 自宅に | 会社に`;
const THERE = list`にいます | におります | に避難しました | に避難しています | に避難しております | に避難済みです | に避難できました`;

/** 怪我もなく過ごしています, 無事に到着しました. */
export const jaSafe: readonly string[] = [
  ...combine('', HURTS, WITHOUT, GOES_ON),
  ...combine('', list`無事 | 無事に`, ['', ...HOMES], GOES_ON),
  ...combine('', list`安全な場所 | 安全なところ | 安全な所`, THERE),
];

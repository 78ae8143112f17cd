import { combine } from '../../combine.ts';
import { list } from '../../list.ts';

const SELF = list`私 | わたし | わたくし | 自分 | 本人 | 僕 | 俺`;
const LINKS = list`も | と | や | 及び | および | ・ | ならびに`;
const KIN = list`家族 | かぞく | 妻 | 主人 | 夫 | 子供 | 両親 | 家内 | 娘 | 息子 | 妻子 | 同居の家族 | 同居家族 | 私の家族`;
const ENDS = list`も | は | とも | ともに | 共に | 全員 | も全員 | もみんな | 、みんな | も皆`;

/** 私も家族も, 主人と私は and the like: the speaker is one of those spoken of. */
export const jaTogether: readonly string[] = [
  ...combine('', SELF, LINKS, KIN, ENDS),
  ...combine('', KIN, LINKS, SELF, ENDS),
  ...list`家族含め | 家族を含め | 家族含めて | 家族を含めて | 家族も含め | 家族含め全員 | 家族を含め全員 | 家族共々 | 家族ともども | 家族共に | 家族ともに | 夫婦共々 | 夫婦ともども | 私を含め家族全員 | 私を含めて家族全員 | 私含め家族全員`,
];

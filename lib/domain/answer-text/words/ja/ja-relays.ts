import { combine } from '../../combine.ts';
import { list } from '../../list.ts';

const KIN = list`妻 | の夫 | 主人 | 家内 | 嫁 | 母 | 父 | 母親 | 父親 | 兄 | 弟 | 姉 | 妹 | 息子 | 娘 | 長男 | 長女 | 次男 | 次女 | 親 | 両親 | 家族 | 親族 | 身内 | 同僚 | 上司 | 部下 | 友人`;

/** 妻です, 田中の母でございます: somebody else holds the phone. */
export const jaRelays: readonly string[] = combine(
  '',
  KIN,
  list`です | でございます | であります | より | が返信 | が代わり | が書い | が打っ`,
);

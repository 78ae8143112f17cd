import { combine } from '../../combine.ts';
import { list } from '../../list.ts';

const LEADS = ['', ...list`我 | 我人 | 我现在 | 我現在 | 我目前 | 现在 | 現在 | 目前`];
const PLACES = list`家 | 家里 | 家裡 | 公司 | 单位 | 單位 | 办公室 | 辦公室 | 宿舍 | 酒店 | 学校 | 學校 | 避难所 | 避難所 | 外面 | 外地 | 路上 | 车上 | 車上 | 国外 | 國外 | 上班 | 加班 | 值班 | 出差 | 外地出差 | 国外出差 | 休假`;

/** 我在家里: where somebody is adds nothing to the status. */
export const zhWhereabouts: readonly string[] = combine('', LEADS, ['在'], PLACES, [
  '',
  ...list`呢 | 休息 | 上班 | 工作 | 办公 | 辦公`,
]);

import { combine } from '../../combine.ts';
import { list } from '../../list.ts';

const TIMES = ['', ...list`今日は | 本日は | 明日は | 明日から`];
const DEEDS = list`出社 | 出勤 | 勤務 | 仕事 | 業務 | 在宅勤務 | 在宅で勤務 | 在宅で仕事 | 自宅で勤務 | 自宅で仕事 | テレワーク | リモート勤務 | リモートワーク`;
const ENDS = list`できます | 出来ます | できる | 可能です | 可能 | 可 | します | いたします | 致します`;

/** 在宅勤務できます: what somebody does or is able to do, behind 軽傷なので as well as by itself. */
export const jaAsides: readonly string[] = combine('', TIMES, DEEDS, ['', ...list`は | が | も | を`], ENDS);

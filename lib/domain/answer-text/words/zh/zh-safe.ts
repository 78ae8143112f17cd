import { combine } from '../../combine.ts';
import { list } from '../../list.ts';

const LEADS = ['', ...list`已 | 已经 | 已經 | 我 | 我已 | 我已经 | 我已經`];

/** 我已经平安到家了. */
export const zhSafe: readonly string[] = combine(
  '',
  LEADS,
  list`平安 | 安全`,
  list`到家 | 回家 | 撤离 | 撤離 | 疏散 | 避难 | 避難`,
  ['', '了'],
);

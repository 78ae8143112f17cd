import { combine } from '../../combine.ts';
import { list } from '../../list.ts';

const LEADS = ['', ...list`但 | 但是 | 也`];

/** 不影响上班: denies what would stand against going to work, and no status. */
export const zhAsides: readonly string[] = combine('', LEADS, list`不影响 | 不影響`, list`工作 | 上班 | 走路 | 行走`);

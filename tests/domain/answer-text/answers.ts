import type { Status } from '#lib/domain/status.ts';

/** Short answers of one language by what a careful human reader makes of them. */
export type Answers = Record<Status | 'unclear', readonly string[]>;

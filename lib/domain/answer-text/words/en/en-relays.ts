import { combine } from '../../combine.ts';
import { list } from '../../list.ts';

const KIN = list`wife | husband | partner | son | daughter | mother | father | brother | sister | friend | colleague`;

/** "this is his wife writing": somebody else holds the phone. */
export const enRelays: readonly string[] = combine(' ', KIN, list`writing | typing | replying | answering | speaking`);

import { combine } from '../../combine.ts';
import { list } from '../../list.ts';

const LEADS = ['', ...list`và | nhưng`];
const SPEAKERS = ['', ...list`tôi | em | mình`];
const ABLE = list`có thể | vẫn có thể | vẫn`;
const DEEDS = list`đi làm | đi làm được | làm việc | làm việc được | làm việc ở nhà | làm việc tại nhà | đi lại | đi lại được`;

/** "tôi vẫn có thể đi làm": có thể is no "maybe" where it says what somebody is able to do. */
export const viAsides: readonly string[] = combine(' ', LEADS, SPEAKERS, ABLE, DEEDS, ['', 'ạ']);

import { combine } from '../../combine.ts';
import { list } from '../../list.ts';

const DENIED = combine(
  ' ',
  ['', ...list`or | lol | haha`],
  ['not'],
  ['', ...list`really | sound | yet | exactly | quite | at all | so | sure`],
);
const PASSED_ON = combine(
  ' ',
  ['', 'so'],
  list`they | he | she | everybody | everyone | nobody`,
  list`say | says | said`,
  ['', ...list`so | that`],
);

/** "or not", "they say": short thoughts that take a statement back or leave it to others. */
export const enDenials: readonly string[] = [
  ...DENIED,
  ...PASSED_ON,
  ...list`or am i | said nobody | says nobody | said no one | said nobody ever | who says | says who | so they say | as if | yeah right`,
];

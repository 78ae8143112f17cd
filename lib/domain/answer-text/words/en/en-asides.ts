import { combine } from '../../combine.ts';
import { list } from '../../list.ts';

const LEADS = ['', ...list`i | and | and i | but | but i`];
const MODALS = list`can | can still | will | able to | am able to | still able to`;
const DEEDS = list`work | work from home | report to work | work as usual | work normally | work at home | work remotely | come to work | come to the office | come in | go to work | walk | move | drive`;
const TIMES = ['', ...list`today | tomorrow | as usual`];

const HINDERED = list`can not | will not | could not | will not be able to | may not be able to | am unable to`;
const COMMUTES = list`come | come in | come to work | come to the office | come in to work | go to work | go to the office | get to work | get to the office | commute`;

/** "I can still work from home today": "can" and "will" cast no doubt where they say what somebody is able to do. */
export const enAsides: readonly string[] = [
  ...combine(' ', LEADS, MODALS, DEEDS, TIMES),
  ...combine(' ', LEADS, HINDERED, COMMUTES, TIMES),
];

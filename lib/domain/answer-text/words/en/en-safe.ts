import { combine } from '../../combine.ts';
import { list } from '../../list.ts';

const DEGREES = [
  '',
  ...list`very | perfectly | completely | totally | absolutely | all | just | quite | still | also | doing`,
];
const FINE = list`ok | okay | fine | good | well | alright | all right | unharmed | unhurt | uninjured`;
const ARRIVED = list`got | made it | arrived | returned | came | reached | gotten | come`;
const PLACES = list`home | back home | back | at home | to my house | to the shelter | at the shelter | to the evacuation center | to the office | to the hotel`;
const WELL = list`safe | safely | safe and sound`;

/** "I am perfectly fine", "got home safely". */
export const enSafe: readonly string[] = [
  ...combine(' ', ['i am'], DEGREES, FINE),
  ...combine(' ', ['am'], DEGREES, [...FINE, 'safe', 'safe and sound']),
  ...combine(' ', ['', 'have'], ARRIVED, PLACES, WELL),
  ...combine(' ', ['', 'have'], list`arrived | returned | evacuated | made it`, WELL),
  ...list`not injured | not hurt | not wounded`,
];

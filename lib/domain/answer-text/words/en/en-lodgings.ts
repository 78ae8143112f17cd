import { combine } from '../../combine.ts';
import { list } from '../../list.ts';

const OWNERS = list`parents' | parent's | mother's | father's | mom's | mum's | dad's | sister's | brother's | friend's | friends' | girlfriend's | boyfriend's | partner's | grandparents' | uncle's | aunt's | son's | daughter's | relative's | relatives' | colleague's`;
const CITIES = list`
  tokyo | osaka | sendai | nagoya | kyoto | kobe | yokohama | kawasaki | saitama | chiba | sapporo | fukuoka | hiroshima | niigata | shizuoka | hamamatsu | okayama |
  kumamoto | kanazawa | nagano | nagasaki | oita | miyazaki | kagoshima | naha | okinawa | hokkaido | tsukuba | toyota | japan
`;

/** "at my parents' house", "in Nagoya": whose roof somebody is under says nothing of its owner. */
export const enLodgings: readonly string[] = [
  ...combine(' ', ['at'], list`my | a | our`, OWNERS, list`house | place | home | apartment`),
  ...combine(' ', ['in'], CITIES),
];

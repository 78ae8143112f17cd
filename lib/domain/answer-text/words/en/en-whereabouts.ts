import { combine } from '../../combine.ts';
import { list } from '../../list.ts';

const LEADS = ['', ...list`i am | i am currently | currently | now | i am now | i am still | still`];
const PLACES = list`
  home | at home | at work | at the office | in the office | in my room | at my desk | at school | at the station | at the airport | at a hotel | at the hotel |
  at the factory | at the plant | at the shelter | at a shelter | in a shelter | at the evacuation center | at an evacuation center |
  evacuated | outside | outdoors | abroad | overseas | in the car | on the train | on leave | on vacation | on holiday |
  on a business trip | on business trip | on a day off | off today | on maternity leave | on parental leave |
  working from home | working remotely | teleworking | traveling | travelling | with my family | at home with my family |
  at a customer site | away from the office | out of the country
`;
const NEWS = list`report | report back | update you | contact you | write | call | let you know | send an update | keep you posted | check in`;

/** Where somebody is, and that more will follow: adds nothing to the status. */
export const enWhereabouts: readonly string[] = [
  ...combine(' ', LEADS, PLACES),
  ...combine(' ', ['', 'i'], ['will'], NEWS, ['', 'again'], ['', ...list`later | tomorrow | soon | when i can`]),
  ...combine(' ', ['', 'please'], list`do not worry | do not worry about me | no need to worry | no worries`),
];

/** The same before a status: "at the shelter and safe". */
export const enWhereaboutsAnd: readonly string[] = combine(' ', LEADS, PLACES, list`and | but`);

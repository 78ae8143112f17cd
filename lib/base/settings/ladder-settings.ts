import { z } from 'zod';
import { count, oneOf, type Spec, text } from '../settings.ts';

/** How a round climbs from step to step, and whom it tells. */
export const ladderSpec = {
  ladderReal: {
    env: 'LADDER_REAL',
    doc: 'Steps of a real round: at these minutes, over these ways, to those still silent; a digit names one contact point (mail2), remind N x M sends M reminders. Ways that are not set up are left out.',
    schema: text,
    default: '0 mail; 10 sms; 30 voice; 60 manager; remind 60 x 6',
  },
  ladderDrill: {
    env: 'LADDER_DRILL',
    doc: 'Steps of a drill.',
    schema: text,
    default: '0 mail; 60 manager; remind 120 x 2',
  },
  quietHours: {
    env: 'QUIET_HOURS',
    doc: 'Hours in which no drill disturbs anybody, in TIME_ZONE, like 22:00-07:00; none: at any hour.',
    schema: z.string().regex(/^(none|([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)$/),
    default: 'none',
  },
  helpAlertMinutes: {
    env: 'HELP_ALERT_MINUTES',
    doc: 'A call for help is told to everybody on duty again after so many minutes, until somebody takes it.',
    schema: count,
    default: '3',
  },
  helpAlertDrills: {
    env: 'HELP_ALERT_DRILLS',
    doc: 'yes: a help in a drill alerts the duty list too, marked as a drill.',
    schema: oneOf(['yes', 'no']),
    default: 'yes',
  },
  confirmMails: {
    env: 'CONFIRM_MAILS',
    doc: 'yes: whoever answers by mail gets one short mail that says how it was read.',
    schema: oneOf(['yes', 'no']),
    default: 'yes',
  },
} satisfies Spec;

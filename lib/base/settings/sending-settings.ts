import { list, type Spec } from '../settings.ts';
import { durations } from '../time/durations.ts';

/** How messages go out, whatever carries them. */
export const sendingSpec = {
  retryPauses: {
    env: 'RETRY_PAUSES',
    doc: 'Pauses after the first, second ... try that failed; the last one is repeated until the round closes. Each is spread by a fifth either way.',
    schema: durations,
    default: '15s 45s 2m 5m 10m 20m 30m 45m',
  },
  alertTo: {
    env: 'ALERT_TO',
    doc: 'Mail addresses, separated by commas, that are told when a part of the program had to be started again, by the mail relay that is used last.',
    schema: list,
    default: '',
  },
} satisfies Spec;

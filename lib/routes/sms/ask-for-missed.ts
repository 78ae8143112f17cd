import { pause } from '#lib/base/time/pause.ts';
import { twilioClient } from '#lib/twilio/client.ts';
import type { RouteDeps, Running } from '../route.ts';
import { rawOfListed } from './raw-sms.ts';
import type { SmsRouteSettings } from './settings.ts';

/** At the start it looks back so far: we may have been away as long. */
const FIRST_LOOK_MS = 3 * 24 * 3600_000;
/** Each look reaches back behind the one before, for what was listed late. */
const OVERLAP_MS = 5 * 60_000;
const REMEMBERED = 20_000;

type Deps = Pick<RouteDeps, 'clock' | 'log' | 'take'>;

/** Asks Twilio again and again for what came in, since its webhook gives a message up after one or two tries. */
export async function askForMissed(settings: SmsRouteSettings, deps: Deps): Promise<Running> {
  const stopper = new AbortController();
  const asking = ask(settings, deps, stopper.signal);
  return {
    stop: async () => {
      stopper.abort();
      await asking;
    },
  };
}

async function ask(settings: SmsRouteSettings, deps: Deps, signal: AbortSignal): Promise<void> {
  const { clock, log } = deps;
  const everyMs = settings.pollSeconds * 1000;
  const client = twilioClient(settings);
  const seen = new Set<string>();
  const numbers = settings.from.startsWith('MG') ? settings.numbers : [settings.from];
  if (numbers.length === 0) log.warn('TWILIO_SMS_NUMBERS is not set: SMS that the webhook misses are not asked for');
  let since = new Date(clock.now().getTime() - FIRST_LOOK_MS);
  while (!signal.aborted && numbers.length > 0) {
    const began = clock.now();
    try {
      const { messages } = await client();
      for (const to of numbers) {
        const listed = await messages.list({ to, dateSentAfter: since, pageSize: 1000 });
        const fresh = listed.filter(({ sid, direction }) => direction === 'inbound' && !seen.has(sid)).reverse();
        if (fresh.length > 0) await deps.take(fresh.map((message) => rawOfListed(message, clock.now())));
        for (const { sid } of fresh) seen.add(sid);
      }
      // A clock that was set back must not make it look into the future.
      since = new Date(began.getTime() - 2 * everyMs - OVERLAP_MS);
      if (seen.size > REMEMBERED) seen.clear();
    } catch (error) {
      log.warn('SMS could not be asked for', { error: String(error) });
    }
    await pause(everyMs, signal);
  }
}

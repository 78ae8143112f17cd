import type { Log } from '#lib/base/log.ts';

/**
 * Says in the log when calls for help begin to find nobody on duty, and when they find somebody again: not for every call, nor at
 * every turn. It is given the number of messages that each telling came to.
 */
export function watchDuty(log: Log): (tellings: readonly number[]) => void {
  let unheard = false;
  return (tellings) => {
    const calls = tellings.filter((messages) => messages === 0).length;
    if (calls > 0 && !unheard) log.error('calls for help, and nobody on duty can be told', { calls });
    if (calls === 0 && tellings.length > 0 && unheard) log.info('calls for help are told to those on duty again');
    if (tellings.length > 0) unheard = calls > 0;
  };
}

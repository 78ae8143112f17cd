import type { ShownPart } from '#lib/base/settings/shown-settings.ts';
import type { Arrival, ReceiveTrial } from './receive-trial.ts';
import type { Trial, TriedRelay } from './send-trial.ts';

/** The program's own settings, and a way to try its channels and roads. */
export interface Upkeep {
  parts: readonly ShownPart[];
  sendTrial(trial: Trial): Promise<TriedRelay[]>;
  receiveTrial(trial: ReceiveTrial): Promise<Arrival>;
}

/** Where nothing is set up, as in a process that has no settings of its own. */
export const NO_UPKEEP: Upkeep = {
  parts: [],
  sendTrial: async () => [],
  receiveTrial: async () => ({ kind: 'nothing' }),
};

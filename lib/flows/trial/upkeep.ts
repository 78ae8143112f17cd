import type { ShownPart } from '#lib/base/settings/shown-settings.ts';
import type { Trial, TriedRelay } from './send-trial.ts';

/** The program's own settings, and a way to try its channels. */
export interface Upkeep {
  parts: readonly ShownPart[];
  sendTrial(trial: Trial): Promise<TriedRelay[]>;
}

/** Where nothing is set up, as in a process that has no settings of its own. */
export const NO_UPKEEP: Upkeep = { parts: [], sendTrial: async () => [] };

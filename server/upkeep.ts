import { showSettings } from '#lib/base/settings/shown-settings.ts';
import type { Environment } from '#lib/base/settings.ts';
import { sendTrial } from '#lib/flows/trial/send-trial.ts';
import type { Upkeep } from '#lib/flows/trial/upkeep.ts';
import { describeSettings, type Wired } from '#lib/wire.ts';

/** What the settings screen shows and tries. */
export const upkeepOf = ({ ctx, openChannels }: Pick<Wired, 'ctx' | 'openChannels'>, env: Environment): Upkeep => ({
  parts: showSettings(describeSettings(env), env),
  sendTrial: (trial) => sendTrial(ctx, openChannels(), trial),
});

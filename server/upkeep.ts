import { showSettings } from '#lib/base/settings/shown-settings.ts';
import type { Environment } from '#lib/base/settings.ts';
import { receiveTrial } from '#lib/flows/trial/receive-trial.ts';
import { sendTrial } from '#lib/flows/trial/send-trial.ts';
import type { Upkeep } from '#lib/flows/trial/upkeep.ts';
import { describeRoads, describeSettings, type Wired } from '#lib/wire.ts';

/** What the settings screen shows and tries. */
export const upkeepOf = ({ ctx, openChannels }: Pick<Wired, 'ctx' | 'openChannels'>, env: Environment): Upkeep => ({
  parts: showSettings(
    [
      ...describeSettings(env).filter(({ kind }) => kind !== 'route'),
      ...describeRoads(env).filter(({ name }) => name !== 'public' || ctx.core.publicDoor === 'on'),
    ],
    env,
  ),
  sendTrial: (trial) => sendTrial(ctx, openChannels(), trial),
  receiveTrial: (trial) => receiveTrial(ctx, openChannels, trial),
});

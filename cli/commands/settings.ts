import { Command } from 'commander';
import type { Setting } from '#lib/base/settings.ts';
import { describeSettings } from '#lib/wire.ts';
import type { Cli } from '../cli.ts';
import { envExample } from '../env-example.ts';

export const settings = (cli: Cli): Command =>
  new Command('settings')
    .description(cli.t('about.settings'))
    .option('--env', cli.t('option.env'))
    .action(({ env }: { env?: boolean }) => {
      const parts = describeSettings(cli.env);
      if (env) {
        cli.print(envExample(parts).trimEnd());
        return;
      }
      for (const part of parts) {
        cli.print(`${cli.t(`settings.${part.kind}`)} ${part.name}`);
        for (const setting of Object.values(part.spec))
          cli.print(`  ${setting.env}  ${heldBy(cli, setting)}\n      ${setting.doc}`);
      }
    });

/** Set, or what holds when it is not; secrets are not shown. */
function heldBy(cli: Cli, setting: Setting<unknown>): string {
  const set = cli.env[setting.env];
  if (set) return `= ${setting.secret ? '****' : set}`;
  if (setting.default !== undefined) return cli.t('settings.default', { value: setting.default });
  return cli.t(setting.schema.safeParse(undefined).success ? 'settings.optional' : 'settings.needed');
}

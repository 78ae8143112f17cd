import { existsSync } from 'node:fs';
import { coreSpec } from '#lib/base/settings/core-settings.ts';
import { readSettings } from '#lib/base/settings.ts';
import { type Wired, wire } from '#lib/wire.ts';
import type { Cli } from './cli.ts';

/** Opens the ledger for one command and closes it whatever happens; says so when this was the start that made the master key. */
export async function withLedger<T>(cli: Cli, work: (wired: Wired) => Promise<T>): Promise<T> {
  const { masterKeyFile } = readSettings('anpi', coreSpec, cli.env);
  const isFirst = !existsSync(masterKeyFile);
  // A command speaks for itself: only what goes wrong is logged beside it.
  const wired = await wire('cli', { ...cli.env, LOG_LEVEL: 'warn' });
  if (isFirst) cli.warn(cli.t('keyMade', { path: masterKeyFile }));
  try {
    return await work(wired);
  } finally {
    await wired.close();
  }
}

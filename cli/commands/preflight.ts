import { Command } from 'commander';
import { type Finding, preflight as lookForFaults } from '#lib/flows/preflight.ts';
import { describeSettings } from '#lib/wire.ts';
import type { Cli } from '../cli.ts';
import { withLedger } from '../with-ledger.ts';

/** sysexits.h: EX_CONFIG, EX_DATAERR; advice alone is no failure. */
const EXITS: Record<Finding['level'], number> = { settings: 78, roster: 65, advice: 0 };

interface Options {
  quiet?: boolean;
  json?: boolean;
}

export const preflight = (cli: Cli): Command =>
  new Command('preflight')
    .description(cli.t('about.preflight'))
    .option('--quiet', cli.t('option.quiet'))
    .option('--json', cli.t('option.json'))
    .action(async ({ quiet, json }: Options) => {
      const channels = describeSettings(cli.env)
        .filter(({ kind, configured }) => kind === 'channel' && configured)
        .map(({ name }) => name);
      const facts = { channels, nodeVersion: process.versions.node };
      const findings = await withLedger(cli, ({ ctx }) => lookForFaults(ctx, facts));
      const sentence = ({ code, params }: Finding) => cli.t(`preflight.${code}`, params);
      if (json) cli.json({ findings: findings.map((finding) => ({ ...finding, what: sentence(finding) })) });
      else
        for (const finding of findings) cli.print(`${cli.t(`preflight.level.${finding.level}`)} ${sentence(finding)}`);
      const exit = Math.max(0, ...findings.map(({ level }) => EXITS[level]));
      if (!json && !quiet && exit === 0) cli.print(cli.t('preflight.good'));
      cli.exitCode = exit;
    });

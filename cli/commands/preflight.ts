import { Command } from 'commander';
import { readSettings } from '#lib/base/settings.ts';
import { type Finding, preflight as lookForFaults } from '#lib/flows/preflight/preflight.ts';
import { type Door, publicDoor } from '#lib/flows/preflight/preflight-doors.ts';
import { describeSettings, type Wired } from '#lib/wire.ts';
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
      const findings = await withLedger(cli, async (wired) => {
        const ours = publicDoor(wired.ctx.core.publicUrl);
        const doors = [...(ours ? [ours] : []), ...(await relayDoors(wired)), ...inboundDoors(cli)];
        return lookForFaults(wired.ctx, { ...facts, doors });
      });
      const sentence = ({ code, params }: Finding) => cli.t(`preflight.${code}`, params);
      if (json) cli.json({ findings: findings.map((finding) => ({ ...finding, what: sentence(finding) })) });
      else
        for (const finding of findings) cli.print(`${cli.t(`preflight.level.${finding.level}`)} ${sentence(finding)}`);
      const exit = Math.max(0, ...findings.map(({ level }) => EXITS[level]));
      if (!json && !quiet && exit === 0) cli.print(cli.t('preflight.good'));
      cli.exitCode = exit;
    });

/** Every relay that says where it is. */
async function relayDoors(wired: Wired): Promise<Door[]> {
  const doors: Door[] = [];
  for (const { transport } of wired.openChannels()) {
    if (transport.at) doors.push({ what: 'relay', name: transport.relay, ...transport.at });
    await transport.close();
  }
  return doors;
}

/** Every listener for answers that is set up on this machine. */
function inboundDoors({ env }: Cli): Door[] {
  return describeSettings(env).flatMap(({ kind, name, spec, configured }) => {
    if (kind !== 'route' || !configured) return [];
    const { host, port, tls } = readSettings(name, spec, env) as { host?: unknown; port?: unknown; tls?: unknown };
    if (typeof host !== 'string' || typeof port !== 'number' || port === 0) return [];
    return [{ what: 'inbound' as const, name: `${name} ${host}:${port}`, host, port, tls: tls === 'implicit' }];
  });
}

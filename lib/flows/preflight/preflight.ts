import { statSync } from 'node:fs';
import { adminIds } from '#db/stores/access/accounts.ts';
import { type Reachability, reachabilityOf } from '#db/stores/people/reachability.ts';
import { saferNode } from '#lib/base/safer-node.ts';
import { type CoreSettings, coreSpec } from '#lib/base/settings/core-settings.ts';
import { readLadder } from '#lib/domain/ladder/ladder-text.ts';
import { type DutyReach, readDutyReach } from '../alerts/duty-reach.ts';
import type { Ctx } from '../ctx.ts';
import { planStep } from '../rounds/preview-round.ts';
import { type Door, isLocal, judgeDoors, type KnockedDoor, knock } from './preflight-doors.ts';

/** One thing that is not as it has to be on the day. `advice` alone is no reason to fail. */
export interface Finding {
  level: 'settings' | 'roster' | 'advice';
  code: keyof typeof LEVELS;
  params: Record<string, string | number>;
}

const LEVELS = {
  no_channel: 'settings',
  reply_domain: 'settings',
  public_url_local: 'settings',
  public_url_plain: 'advice',
  relay_closed: 'settings',
  public_closed: 'settings',
  inbound_closed: 'settings',
  certificate_over: 'settings',
  certificate_soon: 'advice',
  ladder_bad: 'settings',
  no_duty: 'advice',
  duty_unreachable: 'advice',
  no_admin: 'advice',
  key_mode: 'settings',
  roster_empty: 'roster',
  without_contact: 'roster',
  all_bad: 'roster',
  node_old: 'advice',
} as const satisfies Record<string, Finding['level']>;

/** What is looked at, apart from looking. */
export interface Facts {
  core: Pick<CoreSettings, 'replyDomain' | 'publicUrl' | 'masterKeyFile' | 'ladderReal' | 'ladderDrill'>;
  /** Names of the configured channels. */
  channels: readonly string[];
  /** Permission bits of the master key file. */
  keyMode: number;
  /** People who may let others in. */
  admins: number;
  /** Whether anybody would be told of a call for help. */
  duty: DutyReach;
  doors: readonly KnockedDoor[];
  now: Date;
  nodeVersion: string;
  reachability: Reachability;
}

/** Looks for what would keep people from being asked or from answering. */
export async function preflight(
  ctx: Pick<Ctx, 'db' | 'core' | 'clock'>,
  { channels, nodeVersion, doors = [] }: Pick<Facts, 'channels' | 'nodeVersion'> & { doors?: readonly Door[] },
): Promise<Finding[]> {
  const keyMode = statSync(ctx.core.masterKeyFile).mode & 0o777;
  const reachability = await reachabilityOf(ctx.db, planStep().contactKind);
  const admins = (await adminIds(ctx.db)).length;
  const duty = await readDutyReach(ctx.db, new Set(channels));
  const knocked = await knock(doors);
  const now = ctx.clock.now();
  return judge({ core: ctx.core, channels, keyMode, admins, duty, doors: knocked, now, nodeVersion, reachability });
}

const SAMPLE = 10;

/** Pure: the findings, what concerns everybody first. */
export function judge(facts: Facts): Finding[] {
  const { core, channels, keyMode, admins, duty, nodeVersion, reachability } = facts;
  const { protocol, hostname } = new URL(core.publicUrl);
  const { active, withoutContact, allBad } = reachability;
  const safer = saferNode(nodeVersion);
  const few = (numbers: readonly string[]) => ({
    n: numbers.length,
    numbers: [...numbers.slice(0, SAMPLE), ...(numbers.length > SAMPLE ? ['…'] : [])].join(', '),
  });
  const found: (Finding | null)[] = [
    channels.length === 0 ? finding('no_channel') : null,
    core.replyDomain === coreSpec.replyDomain.default ? finding('reply_domain', { domain: core.replyDomain }) : null,
    isLocal(hostname) ? finding('public_url_local', { url: core.publicUrl }) : null,
    !isLocal(hostname) && protocol === 'http:' ? finding('public_url_plain', { url: core.publicUrl }) : null,
    ...judgeDoors(facts.doors, facts.now).map(({ code, params }) => finding(code, params)),
    ...badLadders(core).map((part) => finding('ladder_bad', { part })),
    duty.kind === 'nobody' ? finding('no_duty') : null,
    duty.kind === 'unreachable' ? finding('duty_unreachable', { n: duty.people }) : null,
    admins > 0 ? null : finding('no_admin'),
    (keyMode & 0o077) === 0 ? null : finding('key_mode', { path: core.masterKeyFile, mode: keyMode.toString(8) }),
    active === 0 ? finding('roster_empty') : null,
    withoutContact.length > 0 ? finding('without_contact', few(withoutContact)) : null,
    allBad.length > 0 ? finding('all_bad', few(allBad)) : null,
    safer ? finding('node_old', { version: nodeVersion, safer }) : null,
  ];
  return found.filter((one) => one !== null);
}

const badLadders = ({ ladderReal, ladderDrill }: Facts['core']): string[] =>
  [ladderReal, ladderDrill].flatMap((text) => {
    const reading = readLadder(text);
    return reading.kind === 'refused' ? [reading.part] : [];
  });

const finding = (code: Finding['code'], params: Finding['params'] = {}): Finding => ({
  level: LEVELS[code],
  code,
  params,
});

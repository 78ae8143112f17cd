import type { Db } from '#db/db.ts';
import { dutyContacts, listDuties } from '#db/stores/duty/duties.ts';
import { MEDIA } from '#lib/domain/ladder.ts';
import type { ContactKind } from '#lib/domain/person.ts';

/** How many people a call for help would be told to if it came now. */
export type DutyReach =
  | { kind: 'nobody' }
  | { kind: 'unreachable'; people: number }
  | { kind: 'ready'; people: number };

/** The channel over which those on duty are told at a contact point; null while it is not set up. Mail always is. */
export function dutyChannel(kind: ContactKind, channels: ReadonlySet<string>): string | null {
  if (kind === 'mail') return MEDIA.mail.channel;
  return channels.has(MEDIA.sms.channel) ? MEDIA.sms.channel : null;
}

/** Looks whether anybody on duty can be told of a call for help over these channels. */
export async function readDutyReach(db: Db, channels: ReadonlySet<string>): Promise<DutyReach> {
  const onDuty = (await listDuties(db)).filter(({ kind, active }) => kind === 'help' && active);
  if (onDuty.length === 0) return { kind: 'nobody' };
  const contacts = await dutyContacts(db, db.read, 'help');
  const told = new Set(
    contacts.filter(({ kind }) => dutyChannel(kind, channels) !== null).map(({ personId }) => personId),
  );
  return told.size === 0 ? { kind: 'unreachable', people: onDuty.length } : { kind: 'ready', people: told.size };
}

import type { RoundRow } from '#db/stores/rounds/rounds.ts';
import { samePinDigest } from '#lib/base/secrets/pin-digest.ts';
import type { PinEvidence, Sender } from '#lib/routes/route.ts';
import type { SenderLookup } from '../senders/look-up-senders.ts';
import { known, type Resolved, tray } from '../senders/resolved.ts';

/** Who came by the public door: proved by the right PIN, else only claimed. */
export async function resolvePin(
  { employeeNumber, pin, roundId }: Sender & { kind: 'pin' },
  lookup: SenderLookup,
): Promise<Resolved> {
  const person = await lookup.personByNumber(employeeNumber);
  if (!person) return tray('flow.unknown_employee', { employeeNumber });
  const round = roundId === null ? null : started(await lookup.roundOf(roundId));
  const proved = pin.kind === 'right' || (pin.kind === 'unchecked' && (await fits(person.id, pin, lookup)));
  if (proved) return known(person, 'pin', round);
  const code = pin.kind === 'forgotten' ? 'flow.pin_forgotten' : 'flow.pin_wrong';
  return { ...known(person, 'claimed', round), doubt: { code, params: {} } };
}

const fits = async (
  personId: string,
  { digest }: PinEvidence & { kind: 'unchecked' },
  lookup: SenderLookup,
): Promise<boolean> => samePinDigest(await lookup.pinDigestOf(personId), digest);

const started = (round: RoundRow | undefined): RoundRow | null => (round && round.state !== 'draft' ? round : null);

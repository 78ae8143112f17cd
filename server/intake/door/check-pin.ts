import type { DoorPerson } from '#db/stores/people/pins.ts';
import { pinDigest, samePinDigest } from '#lib/base/secrets/pin-digest.ts';
import { typedPin } from '#lib/domain/sign-in/pin.ts';
import type { DoorDesk } from './door-desk.ts';

export type PinVerdict =
  | { kind: 'right'; person: DoorPerson }
  /** A wrong number and a wrong PIN are the same. */
  | { kind: 'wrong' }
  /** Tried too often, rightly or not. */
  | { kind: 'limit' }
  /** The database does not say; it is compared when it does. */
  | { kind: 'unchecked'; digest: string };

/** Looks a number and a PIN up. Every try counts until it is found right, so that a thousand at once are no more than five. */
export async function checkPin(
  { ctx, tries, pace, findPerson }: Pick<DoorDesk, 'ctx' | 'tries' | 'pace' | 'findPerson'>,
  employeeNumber: string,
  pin: string,
  network: string,
): Promise<PinVerdict> {
  const number = `number:${employeeNumber}` as const;
  const from = `network:${network}` as const;
  if (tries.take([number, from]) > 0) return { kind: 'limit' };
  const digest = pinDigest(ctx.keys.master, employeeNumber, typedPin(pin) ?? pin);
  let person: DoorPerson | undefined;
  try {
    person = await findPerson(employeeNumber);
  } catch (error) {
    ctx.log.error('PIN not checked yet', { error: String(error) });
    tries.forgive([from]);
    return { kind: 'unchecked', digest };
  }
  const right = samePinDigest(person?.digest ?? null, digest);
  if (right && person) {
    tries.forgive([number, from]);
    return { kind: 'right', person };
  }
  pace.failed();
  return { kind: 'wrong' };
}

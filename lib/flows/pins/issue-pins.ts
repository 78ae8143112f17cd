import type { PinHolder, PinWish } from '#db/stores/people/pins.ts';
import { randomDigits } from '#lib/base/secrets/pin-digest.ts';
import { PIN_LENGTH, readNewPin } from '#lib/domain/sign-in/pin.ts';
import type { Ctx } from '../ctx.ts';
import { namedHolders } from './named-holders.ts';
import { writePins } from './write-pins.ts';

/** A person with the PIN that is told this once. */
export type IssuedPin = PinHolder & { pin: string };

/** Makes PINs and keeps their digests; what it gives is the only time they can be read. Those who had one have only the new one. Throws `entry.unknown_person` for a number that is nobody's. */
export async function issuePins(
  ctx: Pick<Ctx, 'db' | 'keys' | 'clock'>,
  wish: PinWish,
  by: string,
): Promise<IssuedPin[]> {
  const named = await namedHolders(ctx.db, wish);
  const holders = named.filter(({ issuedAt }) => !wish.onlyMissing || issuedAt === null);
  const issued = holders.map((holder) => ({ ...holder, pin: newPin(holder.employeeNumber) }));
  await writePins(ctx, issued, { act: 'pin.issue', by });
  return issued;
}

function newPin(employeeNumber: string): string {
  for (;;) {
    const reading = readNewPin(randomDigits(PIN_LENGTH), employeeNumber);
    if (reading.kind === 'pin') return reading.pin;
  }
}

import { type PinHolder, type PinWish, pinHolders } from '#db/stores/pins.ts';
import { randomDigits } from '#lib/base/pin-digest.ts';
import { Problem } from '#lib/base/problem.ts';
import { ALL } from '#lib/domain/access.ts';
import { PIN_LENGTH, readNewPin } from '#lib/domain/pin.ts';
import type { Ctx } from '../ctx.ts';
import { writePins } from './write-pins.ts';

/** A person with the PIN that is told this once. */
export type IssuedPin = PinHolder & { pin: string };

/** Makes PINs and keeps their digests; what it gives is the only time they can be read. Those who had one have only the new one. Throws `person.not_found` for a number that is nobody's. */
export async function issuePins(
  ctx: Pick<Ctx, 'db' | 'keys' | 'clock'>,
  wish: PinWish,
  by: string,
): Promise<IssuedPin[]> {
  const holders = await pinHolders(ctx.db, wish, ALL);
  if (wish.kind === 'numbers') assertAllFound(wish.numbers, holders);
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

function assertAllFound(numbers: readonly string[], holders: readonly PinHolder[]): void {
  const found = new Set(holders.map(({ employeeNumber }) => employeeNumber));
  const missing = numbers.find((number) => !found.has(number));
  if (missing !== undefined) throw new Problem('entry.unknown_person', { employeeNumber: missing });
}

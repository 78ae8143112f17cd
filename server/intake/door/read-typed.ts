import { readEmployeeNumber } from '#lib/base/addresses/employee-number.ts';
import { nonceIn } from '../reply/form-raw.ts';

/** What somebody sent from the door's form. */
export interface Typed {
  /** Null where it cannot be one. */
  employeeNumber: string | null;
  /** As typed; for the check alone, it is kept nowhere. */
  pin: string;
  forgotten: boolean;
  nonce: string;
  /** What the page said it asks about. */
  roundId: string | null;
  /** The form as it is kept: without the PIN. */
  bytes: Uint8Array;
}

export function readTyped(body: Uint8Array): Typed {
  const fields = new URLSearchParams(Buffer.from(body).toString('utf8'));
  const pin = fields.get('pin')?.trim() ?? '';
  fields.delete('pin');
  return {
    employeeNumber: readEmployeeNumber(fields.get('number') ?? ''),
    pin,
    forgotten: fields.get('forgotten') === 'yes',
    nonce: nonceIn(body),
    roundId: fields.get('round') || null,
    bytes: Buffer.from(fields.toString()),
  };
}

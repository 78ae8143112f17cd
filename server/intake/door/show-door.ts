import { NOTHING } from '../look/form.ts';
import { newNonce } from '../reply/form-raw.ts';
import type { Page } from '../send-page.ts';
import type { DoorAddress } from './door-address.ts';
import type { DoorDesk } from './door-desk.ts';

/** GET and HEAD: the same for everybody. Writes nothing. */
export async function showDoor(desk: DoorDesk, { voice, number }: DoorAddress): Promise<Page> {
  const round = await desk.roundNow();
  const empty = { nonce: newNonce(), forgotten: false, filled: NOTHING, trouble: null };
  return { status: 200, body: desk.page[voice]({ round, number, ...empty }) };
}

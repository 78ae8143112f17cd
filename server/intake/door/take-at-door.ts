import type { DoorPerson } from '#db/stores/people/pins.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { Raw } from '#lib/domain/raw.ts';
import type { PinEvidence } from '#lib/routes/route.ts';
import type { Filled } from '../look/form.ts';
import type { Voice } from '../look/voices.ts';
import { RETRY_AFTER } from '../reply/desk.ts';
import { readFilled } from '../reply/read-filled.ts';
import type { Page } from '../send-page.ts';
import { checkPin } from './check-pin.ts';
import type { DoorDesk } from './door-desk.ts';
import { doorRaw } from './door-raw.ts';
import type { DoorTrouble } from './look/door-page.ts';
import { readTyped, type Typed } from './read-typed.ts';
import { storeAtDoor } from './store-at-door.ts';

/** Whoever is turned away waits so long since the form arrived, whatever was looked at meanwhile: nothing can be learned from the time. */
const TURNED_AWAY_AFTER_MS = 150;

const STATUS: Record<DoorTrouble, number> = {
  no_number: 400,
  no_pin: 400,
  nothing_chosen: 400,
  wrong: 403,
  limit: 429,
  claims: 429,
  busy: 503,
  not_stored: 503,
};

type Admitted = { kind: 'in'; pin: PinEvidence; person: DoorPerson | null } | { kind: 'turned_away'; why: DoorTrouble };

/** POST: who it is, then stored, then said so; else the form comes back as it was filled in, but for the PIN. */
export async function takeAtDoor(desk: DoorDesk, voice: Voice, body: Uint8Array, network: string): Promise<Page> {
  const arrivedAt = performance.now();
  const { ctx } = desk;
  const typed = readTyped(body);
  const { employeeNumber } = typed;
  const claim = doorRaw(employeeNumber ?? '', { kind: 'forgotten' }, typed, ctx.clock.now());
  const filled = await readFilled(ctx, claim, 'public');
  const giveBack = async (trouble: DoorTrouble): Promise<Page> => {
    const round = await desk.roundNow();
    const { nonce, forgotten } = typed;
    const page = desk.page[voice]({ round, nonce, number: employeeNumber ?? '', forgotten, filled, trouble });
    return { status: STATUS[trouble], body: page, headers: STATUS[trouble] === 503 ? RETRY_AFTER : {} };
  };

  const missing = missingIn(typed, filled);
  if (employeeNumber === null || missing) return giveBack(missing ?? 'no_number');
  const waitMs = desk.pace.turn();
  if (waitMs === null) return giveBack('busy');
  if (waitMs > 0) await pause(waitMs);
  const admitted = await admit(desk, employeeNumber, typed, network);
  if (admitted.kind === 'turned_away') {
    await pause(Math.max(0, TURNED_AWAY_AFTER_MS + waitMs - (performance.now() - arrivedAt)));
    return giveBack(admitted.why);
  }
  const raw: Raw = { ...claim, envelope: { employeeNumber, pin: admitted.pin } };
  const stored = await storeAtDoor(desk, voice, { raw, typed, filled, ...admitted });
  return stored ?? giveBack('not_stored');
}

function missingIn({ employeeNumber, pin, forgotten }: Typed, { status }: Filled): DoorTrouble | null {
  if (employeeNumber === null) return 'no_number';
  if (pin === '' && !forgotten) return 'no_pin';
  return status === null ? 'nothing_chosen' : null;
}

async function admit(desk: DoorDesk, employeeNumber: string, typed: Typed, network: string): Promise<Admitted> {
  if (typed.forgotten) {
    desk.pace.failed();
    const late = desk.tries.take([`claim:${employeeNumber}`, `claims:${network}`]) > 0;
    return late ? { kind: 'turned_away', why: 'claims' } : { kind: 'in', pin: { kind: 'forgotten' }, person: null };
  }
  const verdict = await checkPin(desk, employeeNumber, typed.pin, network);
  switch (verdict.kind) {
    case 'right':
      return { kind: 'in', pin: { kind: 'right' }, person: verdict.person };
    case 'unchecked':
      return { kind: 'in', pin: verdict, person: null };
    case 'wrong':
    case 'limit':
      return { kind: 'turned_away', why: verdict.kind };
  }
}

import type { DoorPerson } from '#db/stores/people/pins.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { Raw } from '#lib/domain/raw.ts';
import type { TakenHere } from '#lib/flows/reading/take-and-read.ts';
import type { PinEvidence } from '#lib/routes/route.ts';
import type { Filled } from '../look/form.ts';
import type { Voice } from '../look/voices.ts';
import { receiptNumber } from '../reply/form-raw.ts';
import { saidIn } from '../reply/read-filled.ts';
import { type Received, readReceived } from '../reply/read-received.ts';
import type { Page } from '../send-page.ts';
import type { DoorDesk } from './door-desk.ts';
import { doorReceivedPage } from './look/door-received.ts';
import type { Typed } from './read-typed.ts';

/** A calm server waits so long for what the ledger makes of an answer; stored it is already. */
const READ_WITHIN_MS = 1_000;

interface AtDoor {
  raw: Raw;
  typed: Typed;
  filled: Filled;
  pin: PinEvidence;
  /** Only after the right PIN. */
  person: DoorPerson | null;
}

/** Stores one answer and says so only after the commit; null when it could not be stored. */
export async function storeAtDoor(desk: DoorDesk, voice: Voice, atDoor: AtDoor): Promise<Page | null> {
  const { ctx } = desk;
  const { raw, typed, filled, pin, person } = atDoor;
  if (filled.status === null) return null;
  let taken: TakenHere;
  try {
    taken = await desk.take([raw]);
  } catch (error) {
    ctx.log.error('answer not stored', { error: String(error) });
    return null;
  }
  const now = await desk.roundNow();
  const round = now && typed.roundId !== null && typed.roundId !== now.id ? undefined : now;
  const { status, answers } = saidIn(round, { ...filled, status: filled.status });
  const received: Received = person
    ? await standingAfter(desk, { raw, status, person, round, taken })
    : { at: raw.receivedAt, newer: null, pinned: null };
  // A claim is answered in the same words and as soon for a number that is nobody's.
  const doubt = pin.kind === 'right' ? null : pin.kind === 'forgotten' ? 'claimed' : 'unchecked';
  const shown = {
    round,
    name: person?.name ?? null,
    doubt,
    number: receiptNumber(raw),
    status,
    extras: filled.extras,
    answers,
  } as const;
  return { status: 200, body: doorReceivedPage(desk.words[voice], { ...shown, ...received }) };
}

type Asked = Required<Pick<AtDoor, 'raw'>> & {
  status: NonNullable<Filled['status']>;
  person: DoorPerson;
  round: Awaited<ReturnType<DoorDesk['roundNow']>>;
  taken: TakenHere;
};

async function standingAfter({ ctx }: DoorDesk, { raw, status, person, round, taken }: Asked): Promise<Received> {
  const repeated = taken.repeated[0] === true;
  if (taken.reading === 'soon') await Promise.race([taken.outcomes, pause(READ_WITHIN_MS)]).catch(() => null);
  const look = repeated || taken.reading === 'soon';
  const facts = round && look ? { round, person: { ...person, spoke: true }, token: '', realToken: null } : null;
  return readReceived(ctx, facts, raw, status, repeated);
}

import type { Status } from '#lib/domain/status.ts';
import type { TimelineName } from '../timelines/timeline.ts';

/** Something that was said of one person and that a road has acknowledged. */
export interface Utterance {
  /** The board's word for the road. */
  road: string;
  /** Null when only a person can tell. */
  says: Status | null;
  /** Whether it is known who spoke. */
  proved: boolean;
  /** Where they had read that they are asked, if a post told them. */
  because?: TimelineName | null;
}

export type Place =
  | Status
  | 'needs_reading'
  | 'automatic_only'
  | 'handed_over'
  | 'undeliverable'
  | 'no_contact'
  | 'not_asked';

/** Where a board must show a person, and with which marks. */
export interface Belief {
  place: Place;
  /** The road of the answer that decides. */
  road: string | null;
  conflict: boolean;
  openHelp: boolean;
}

const GRAVITY: Record<Status, number> = { safe: 0, minor: 1, serious: 2, help: 3 };

/** What has to be believed of one person, written down from the rules and on purpose not with the program's own code. */
export function believe(said: readonly Utterance[], machineAnswered: boolean, silence: Place): Belief {
  let held: { status: Status; road: string } | null = null;
  let toRead = 0;
  let conflict = false;
  let openHelp = false;
  for (const { road, says, proved } of said) {
    if (says === null || !proved) toRead++;
    if (says === null) continue;
    openHelp ||= says === 'help';
    if (!proved) {
      conflict ||= held !== null && GRAVITY[says] > GRAVITY[held.status];
      continue;
    }
    // A serious injury and a call for help stay until headquarters has seen to them.
    const stays: boolean =
      held !== null && GRAVITY[held.status] >= GRAVITY.serious && GRAVITY[says] < GRAVITY[held.status];
    if (stays) conflict = true;
    else held = { status: says, road };
  }
  const unanswered = toRead > 0 ? 'needs_reading' : machineAnswered ? 'automatic_only' : silence;
  return { place: held?.status ?? unanswered, road: held?.road ?? null, conflict, openHelp };
}

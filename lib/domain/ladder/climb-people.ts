import type { Standing } from '../standing.ts';
import type { Climb, ClimbKind } from './climb.ts';

/** True for whatever goes only to people of whom no answer counts yet. */
export const isOnlyForSilent = (kind: ClimbKind): boolean => kind !== 'revise' && kind !== 'correct';

/**
 * Whether a climb concerns somebody who stands so. An answer that counts ends the ladder; one that nobody has read or proved only
 * puts it off by one rung. Whoever died gets nothing, whoever is excluded only a correction.
 */
export function isMeant({ kind, step }: Climb, standing: Standing): boolean {
  if (standing.deceased) return false;
  if (kind === 'correct') return true;
  if (standing.excluded !== null) return false;
  if (kind === 'revise') return true;
  if (standing.deciding !== null) return false;
  const putOff = kind === 'step' || (kind === 'remind' && step === 1);
  return !(putOff && standing.unread > 0);
}

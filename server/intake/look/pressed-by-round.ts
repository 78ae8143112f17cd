import type { Round } from '#lib/domain/round.ts';
import { type Piece, press } from '../press.ts';
import type { Mode } from './document.ts';

/** What stands below the beginning of a blank form: pressed once for each mode, and once for each round that asks questions of its own. */
export function pressByRound(render: (mode: Mode, round: Round | null) => string): (round: Round | null) => Piece {
  const plain: Record<Mode, Piece> = {
    real: press(render('real', null)),
    drill: press(render('drill', null)),
    unknown: press(render('unknown', null)),
  };
  const own = new WeakMap<Round, Piece>();
  return (round) => {
    if (!round?.questions.length) return plain[round?.kind ?? 'unknown'];
    const known = own.get(round) ?? press(render(round.kind, round));
    own.set(round, known);
    return known;
  };
}

import type { Say } from '#app/_ui/say.ts';
import type { RoundKind } from '#lib/domain/round.ts';

/** 本番 or 訓練, wherever a round is named. */
export function KindChip({ kind, say }: { kind: RoundKind; say: Say }) {
  return <b className={`chip chip-${kind}`}>{say.common(`mode.${kind}`)}</b>;
}

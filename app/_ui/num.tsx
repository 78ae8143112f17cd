'use client';

import { useState } from 'react';

interface Props {
  /** What is shown, already formatted. */
  value: string;
  /** Digits the box holds without moving its neighbours. */
  wide?: number;
}

/** A number that changes in place: the same box, and an underline for four seconds after a change. */
export function Num({ value, wide }: Props) {
  const [seen, setSeen] = useState({ value, turn: 0 });
  if (seen.value !== value) setSeen({ value, turn: seen.turn + 1 });
  const style = wide === undefined ? undefined : { display: 'inline-block', minWidth: `${wide}ch` };
  return (
    <span key={seen.turn} className={seen.turn === 0 ? 'num' : 'num changed'} style={style}>
      {value}
    </span>
  );
}

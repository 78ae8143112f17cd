'use client';

import { useRef, useState } from 'react';

/** The value as it was when the pointer or the focus came in, until it has left; and what to spread on the element watched. */
export function useStill<T>(value: T) {
  const [held, setHeld] = useState(false);
  const kept = useRef(value);
  if (!held) kept.current = value;
  const hold = {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
  return [kept.current, hold, held] as const;
}

'use client';

import { useState } from 'react';

/** The value as it was when the pointer or the focus came in, until both have left; and what to spread on the element watched. */
export function useStill<T>(value: T) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const [kept, setKept] = useState(value);
  const held = pointed || focused;
  if (!held && kept !== value) setKept(value);
  const hold = {
    onPointerEnter: () => setPointed(true),
    onPointerLeave: () => setPointed(false),
    onFocus: () => setFocused(true),
    onBlur: () => setFocused(false),
  };
  return [held ? kept : value, hold, held] as const;
}

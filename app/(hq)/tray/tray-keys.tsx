'use client';

import { useEffect } from 'react';

/** So long a reply must have been on the screen before a key decides about it: a second press is not meant for the next one. */
const SETTLED_MS = 600;

/** So long a press is on its way to the server: a second one would come too late and be told so, as if somebody else had decided. */
const ON_ITS_WAY_MS = 2_000;

/** The keys of the review tray: each presses the one button or follows the one link that carries it as `data-key`. */
export function TrayKeys() {
  useEffect(listen, []);
  return null;
}

function listen(): () => void {
  const shownAt = performance.now();
  let decidedAt = Number.NEGATIVE_INFINITY;
  const press = (event: KeyboardEvent): void => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const now = performance.now();
    if (isWriting(event.target) || now - shownAt < SETTLED_MS || now - decidedAt < ON_ITS_WAY_MS) return;
    const key = event.key.normalize('NFKC').toLowerCase();
    const target = /^[1-4a-z]$/.test(key) && document.querySelector<HTMLElement>(`[data-key="${key}"]`);
    if (!target) return;
    event.preventDefault();
    if (target instanceof HTMLButtonElement) decidedAt = now;
    target.closest('details')?.setAttribute('open', '');
    if (target instanceof HTMLInputElement) target.focus();
    else target.click();
  };
  document.addEventListener('keydown', press);
  return () => document.removeEventListener('keydown', press);
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

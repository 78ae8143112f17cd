'use client';

import { useEffect } from 'react';

/** Asks the browser to leave the screen on while this page is looked at; one that cannot, or will not, is left alone. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    // The browser lets go of it whenever the page is hidden.
    const ask = async () => {
      if (document.visibilityState === 'visible') lock = await navigator.wakeLock.request('screen');
    };
    const askAgain = () => void ask().catch(() => {});
    askAgain();
    document.addEventListener('visibilitychange', askAgain);
    return () => {
      document.removeEventListener('visibilitychange', askAgain);
      lock?.release().catch(() => {});
    };
  }, []);
}

'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Has the page's numbers made anew while somebody looks at it. */
export function RenewEvery({ ms }: { ms: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, ms);
    return () => clearInterval(timer);
  }, [router, ms]);
  return null;
}

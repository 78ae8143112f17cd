'use client';

import type { ReactNode } from 'react';
import { Button } from '#app/_ui/button.tsx';

/** The browser's own dialog; without script its menu does the same. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <span className="needs-script">
      <Button onClick={() => window.print()}>{children}</Button>
    </span>
  );
}

import type { ReactNode } from 'react';

export const dynamic = 'force-dynamic';

export default function AccessLayout({ children }: { children: ReactNode }) {
  return children;
}

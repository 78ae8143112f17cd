import type { ReactNode } from 'react';
import { shared } from '../shared.ts';

export const dynamic = 'force-dynamic';

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="ja">
      <head>
        <style>{shared().style}</style>
      </head>
      <body className="real">{children}</body>
    </html>
  );
}

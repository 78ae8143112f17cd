import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { viewerLanguage } from './(hq)/_frame/viewer-language.ts';
import './globals.css';
import './(hq)/styles/hq.css';

export const metadata: Metadata = { title: 'Anpi', robots: { index: false, follow: false } };
export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await viewerLanguage()}>
      <body>{children}</body>
    </html>
  );
}

import type { ReactNode } from 'react';
import { say } from '#app/_ui/say.ts';
import { viewerLanguage } from './_frame/viewer-language.ts';

export const dynamic = 'force-dynamic';

export default async function HqLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#content">
        {say(await viewerLanguage()).common('nav.skip')}
      </a>
      {children}
    </>
  );
}

import type { ReactNode } from 'react';
import { say } from '#app/_ui/say.ts';
import { sharedCtx } from '#lib/shared-ctx.ts';
import { LanguageForm } from '../../(hq)/_frame/language-form.tsx';
import { viewerLanguage } from '../../(hq)/_frame/viewer-language.ts';

interface Props {
  title: string;
  lead?: ReactNode;
  /** This page, to come back to when the language changes. */
  back: string;
  children: ReactNode;
}

/** A page of the way in: the company's name, one question, nothing else. */
export async function AccessFrame({ title, lead, back, children }: Props) {
  const language = await viewerLanguage();
  return (
    <>
      <header className="plain-head">
        <p className="access-name">
          <b>{say(language).common('product')}</b> {sharedCtx().ctx.core.companyName}
        </p>
        <LanguageForm language={language} back={back} />
      </header>
      <main id="content" className="page access">
        <h1 className="page-title">{title}</h1>
        {lead && <div className="page-lead">{lead}</div>}
        {children}
      </main>
    </>
  );
}

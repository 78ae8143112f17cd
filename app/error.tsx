'use client';

import en from '#lib/text/en/screens.ts';
import ja from '#lib/text/ja/screens.ts';

/** Both languages: what failed may be what would have told the language. */
export default function ScreenError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id="content" className="page" role="alert">
      {[ja.failed, en.failed].map(({ title, note }) => (
        <section key={title}>
          <h1>{title}</h1>
          <p>{note}</p>
        </section>
      ))}
      <p className="num">{error.digest}</p>
      <p className="actions">
        <button type="button" className="button button-primary" onClick={reset}>
          {ja.failed.again} / {en.failed.again}
        </button>
      </p>
    </main>
  );
}

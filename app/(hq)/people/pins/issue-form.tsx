'use client';

import { useActionState } from 'react';
import { createTranslator } from 'use-intl/core';
import { Button } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Note } from '#app/_ui/note.tsx';
import type { Language } from '#lib/domain/person.ts';
import en from '#lib/text/en/pins.ts';
import ja from '#lib/text/ja/pins.ts';
import { issueNow } from './issue-now.ts';
import { MOST_AT_ONCE, NOTHING_ISSUED } from './issue-state.ts';

/** Two presses: PINs for whoever has none, new ones for whoever is named; then the cards, this once. */
export function IssueForm({ language, missing }: { language: Language; missing: number }) {
  const [state, act, busy] = useActionState(issueNow, NOTHING_ISSUED);
  const t = createTranslator({ locale: language, messages: { pins: language === 'ja' ? ja : en }, namespace: 'pins' });
  if (state.issued) {
    return (
      <div className="form">
        <Note urgent>
          <p>{t('issued', { n: state.issued.n })}</p>
        </Note>
        <p>
          <a className="button button-primary" href={state.issued.href} download="anpi-cards.html">
            {t('save')}
          </a>
        </p>
        <p>
          <a href="/people/pins">{t('again')}</a>
        </p>
      </div>
    );
  }
  return (
    <div key={state.turn}>
      {state.problem && (
        <Note urgent>
          <p>{state.problem}</p>
        </Note>
      )}
      {missing > 0 && (
        <form action={act} className="form">
          <Button type="submit" name="intent" value="missing" busy={busy}>
            {t('issueMissing', { most: MOST_AT_ONCE })}
          </Button>
        </form>
      )}
      <form action={act} className="form">
        <input type="hidden" name="intent" value="reset" />
        <Field
          as="textarea"
          name="numbers"
          rows={4}
          required
          label={t('numbers')}
          hint={t('numbersHint')}
          defaultValue={state.numbers}
          spellCheck={false}
          autoCapitalize="none"
        />
        <p>
          <Button type="submit" look="default" busy={busy}>
            {t('reset')}
          </Button>
        </p>
      </form>
    </div>
  );
}

'use client';

import { useActionState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import type { Language } from '#lib/domain/person.ts';
import { noticeWords } from '../notice-words.ts';
import { sendBackNow } from './hand-back.ts';
import { NO_PRESS } from './letting-state.ts';
import { type NoticeRef, RefFields } from './ref-fields.tsx';

/** The other answer to a request for approval. */
export function SendBackForm({ notice, language }: { notice: NoticeRef; language: Language }) {
  const [state, act, busy] = useActionState(sendBackNow, NO_PRESS);
  const t = noticeWords(language);
  return (
    <form action={act} key={state.turn} className="form">
      <RefFields notice={notice} />
      <Field name="why" label={t('act.sendBackWhy')} required maxLength={500} error={state.problem ?? undefined} />
      <p>
        <Button type="submit" busy={busy}>
          {t('act.sendBack')}
        </Button>
      </p>
    </form>
  );
}

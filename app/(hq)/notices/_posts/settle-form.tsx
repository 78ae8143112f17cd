'use client';

import { useActionState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { UNTOUCHED } from '#app/_ui/form-state.ts';
import type { Language } from '#lib/domain/person.ts';
import { noticeWords } from '../notice-words.ts';
import { settleNow } from './post-now.ts';

/** A person looked at the place: it stands there, or it is to go once more. */
export function SettleForm({ target, no, language }: { target: string; no: number; language: Language }) {
  const [state, act, busy] = useActionState(settleNow, UNTOUCHED);
  const t = noticeWords(language);
  return (
    <form action={act} className="actions">
      <input type="hidden" name="target" value={target} />
      <input type="hidden" name="no" value={no} />
      {state.problem && <p role="alert">{state.problem}</p>}
      <Button type="submit" small name="word" value="again" busy={busy}>
        {t('posts.again')}
      </Button>
      <Button type="submit" small look="quiet" name="word" value="stands" busy={busy}>
        {t('posts.stands')}
      </Button>
    </form>
  );
}

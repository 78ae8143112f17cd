'use client';

import { useActionState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { UNTOUCHED } from '#app/_ui/form-state.ts';
import { settleNow } from './account-actions.ts';

interface Props {
  id: string;
  words: readonly { word: string; text: string }[];
}

/** What can be said of one account now. */
export function SettleButtons({ id, words }: Props) {
  const [state, act, busy] = useActionState(settleNow, UNTOUCHED);
  return (
    <form action={act} className="actions">
      <input type="hidden" name="id" value={id} />
      {state.problem && <p role="alert">{state.problem}</p>}
      {words.map(({ word, text }) => (
        <Button key={word} type="submit" small name="word" value={word} busy={busy}>
          {text}
        </Button>
      ))}
    </form>
  );
}

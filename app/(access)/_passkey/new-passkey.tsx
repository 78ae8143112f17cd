'use client';

import { startRegistration } from '@simplewebauthn/browser';
import { useState } from 'react';
import { Button, ButtonLink } from '#app/_ui/button.tsx';
import { Note } from '#app/_ui/note.tsx';
import { answerNewPasskey, askNewPasskey } from './passkey-actions.ts';

interface Props {
  texts: { add: string; failed: string; codes: string; next: string };
}

type State = { kind: 'idle' | 'busy' | 'failed' } | { kind: 'added'; codes: readonly string[] };

/** Adds a passkey of this device and shows the recovery codes that go with it. */
export function NewPasskey({ texts }: Props) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const press = async (): Promise<void> => {
    setState({ kind: 'busy' });
    try {
      const question = await askNewPasskey();
      const optionsJSON = question?.options as Parameters<typeof startRegistration>[0]['optionsJSON'];
      const codes = question && (await answerNewPasskey(question.id, await startRegistration({ optionsJSON })));
      if (codes) return setState({ kind: 'added', codes });
    } catch {
      // Cancelled, or the device has no passkeys: said below.
    }
    setState({ kind: 'failed' });
  };
  if (state.kind === 'added') {
    return (
      <div className="form">
        <Note urgent>
          <p>{texts.codes}</p>
        </Note>
        <ul className="codes num">
          {state.codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <p>
          <ButtonLink look="primary" href="/board">
            {texts.next}
          </ButtonLink>
        </p>
      </div>
    );
  }
  return (
    <div>
      <Button look="primary" onClick={() => void press()} busy={state.kind === 'busy'}>
        {texts.add}
      </Button>
      <p className="field-error" aria-live="polite">
        {state.kind === 'failed' && texts.failed}
      </p>
    </div>
  );
}

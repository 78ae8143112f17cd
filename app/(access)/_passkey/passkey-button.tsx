'use client';

import { startAuthentication } from '@simplewebauthn/browser';
import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { answerPasskey, askPasskey } from './passkey-actions.ts';

interface Props {
  /** Where to go on; an empty one stays and reads the page anew. */
  back: string;
  text: string;
  failed: string;
}

/** Asks the device for its passkey; without script the password stays. */
export function PasskeyButton({ back, text, failed }: Props) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const press = async (): Promise<void> => {
    setState('busy');
    try {
      const { id, options } = await askPasskey();
      const optionsJSON = options as Parameters<typeof startAuthentication>[0]['optionsJSON'];
      if (await answerPasskey(id, await startAuthentication({ optionsJSON }))) return window.location.assign(back);
    } catch {
      // Cancelled, or no passkey of this site on the device: said below.
    }
    setState('failed');
  };
  return (
    <div>
      <Button onClick={() => void press()} busy={state === 'busy'}>
        {text}
      </Button>
      <p className="field-error" aria-live="polite">
        {state === 'failed' && failed}
      </p>
    </div>
  );
}

import { type ReactNode, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import type { Say } from '#app/_ui/say.ts';
import type { RoundKind } from '#lib/domain/round.ts';
import { bareText } from '../_form/round-fields.ts';
import type { RoundWords } from '../_form/round-words.ts';
import type { CheckedRound } from './round-step.ts';

export const CONFIRM_ID = 'confirm';

interface Props {
  kind: RoundKind;
  checked: Pick<CheckedRound, 'people' | 'proofWanted'>;
  problem: string | null;
  busy: boolean;
  words: RoundWords;
  say: Say;
  children: ReactNode;
}

/** The last hand's breadth: type the number (real) or the word (drill); the server checks it again. */
export function StartSlab({ kind, checked, problem, busy, words: t, say, children }: Props) {
  const { people, proofWanted } = checked;
  const [typed, setTyped] = useState('');
  const armed =
    kind === 'real' ? bareText(typed) === String(people) : bareText(typed) === bareText(t('check.drillWord'));
  return (
    <div className={`slab slab-${kind}`}>
      <Field
        id={CONFIRM_ID}
        name="confirm"
        label={t(`check.type.${kind}`)}
        error={problem ?? undefined}
        autoComplete="off"
        inputMode={kind === 'real' ? 'numeric' : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {proofWanted && (
        <Field
          name="proof"
          type="password"
          label={t('check.proof.label')}
          hint={
            <a href="/confirm" target="_blank" rel="noopener">
              {t('check.proof.elsewhere')}
            </a>
          }
          autoComplete="current-password"
        />
      )}
      <Button
        type="submit"
        look={kind === 'real' ? 'start-real' : 'start-drill'}
        name="intent"
        value="open"
        busy={busy}
        data-armed={armed}
      >
        {t(`check.start.${kind}`, { n: say.number(people) })}
      </Button>
      {/* After the button that starts: Enter in the field presses the first one of a form. */}
      <div className="slab-words">
        <p className="slab-last">{t(`check.irreversible.${kind}`)}</p>
        {children}
      </div>
    </div>
  );
}

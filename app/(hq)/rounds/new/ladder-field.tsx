import { useState } from 'react';
import { Field } from '#app/_ui/field.tsx';
import { readLadder } from '#lib/domain/ladder/ladder-text.ts';
import type { Ladder } from '#lib/domain/ladder.ts';
import type { RoundKind } from '#lib/domain/round.ts';
import { ladderLines } from '../_form/ladder-lines.ts';
import type { RoundWords } from '../_form/round-words.ts';

interface Props {
  typed: string;
  usual: Record<RoundKind, Ladder>;
  words: RoundWords;
}

/** The usual ladder of each kind in words, and a field for another one, read aloud while it is typed. */
export function LadderField({ typed: first, usual, words: t }: Props) {
  const [typed, setTyped] = useState(first);
  const reading = typed.trim() === '' ? null : readLadder(typed);
  return (
    <>
      {reading === null && (
        <div className="pair">
          {(['real', 'drill'] as const).map((kind) => (
            <div key={kind}>
              <b className={`chip chip-${kind}`}>{t(`form.${kind}`)}</b>
              <Lines ladder={usual[kind]} words={t} />
            </div>
          ))}
        </div>
      )}
      {reading?.kind === 'read' && <Lines ladder={reading.ladder} words={t} />}
      <Field
        as="textarea"
        rows={2}
        name="ladder"
        label={t('form.ladderField')}
        hint={t('form.ladderHint')}
        error={reading?.kind === 'refused' ? t('form.ladderBad', { part: reading.part }) : undefined}
        defaultValue={first}
        onChange={(event) => setTyped(event.currentTarget.value)}
        maxLength={600}
      />
    </>
  );
}

function Lines({ ladder, words }: { ladder: Ladder; words: RoundWords }) {
  return (
    <ul className="ladder-lines">
      {ladderLines(ladder, words).map(({ when, what }) => (
        <li key={`${when} ${what}`}>
          {when && <b className="num">{when}</b>} {what}
        </li>
      ))}
    </ul>
  );
}

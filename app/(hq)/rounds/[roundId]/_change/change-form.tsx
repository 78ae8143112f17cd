'use client';

import { type ReactNode, useActionState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Choice } from '#app/_ui/choice.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Note } from '#app/_ui/note.tsx';
import { say as sayIn } from '#app/_ui/say.ts';
import type { Language } from '#lib/domain/person.ts';
import type { RoundKind } from '#lib/domain/round.ts';
import { AudienceFields, type Places } from '../../_form/audience-fields.tsx';
import { CheckedMails } from '../../_form/checked-mails.tsx';
import { HiddenFields } from '../../_form/hidden-fields.tsx';
import type { RoundFields } from '../../_form/round-fields.ts';
import { roundWords } from '../../_form/round-words.ts';
import { TextFields } from '../../_form/text-fields.tsx';
import { type Change, LOOKED_AT, NOT_BEGUN } from './change.ts';
import { changeNow, holdNow } from './change-now.ts';

export interface ChangeFormProps {
  act: Change;
  round: { id: string; kind: RoundKind; version: string };
  /** What the change concerns: people, or messages. */
  n: number;
  /** What stands in the fields at first. */
  fields: RoundFields;
  places: Places;
  language: Language;
}

/** One change of a round: what it does in words, what has to be typed, and the button with the number on it. */
export function ChangeForm({ act, round, n, fields: first, places, language }: ChangeFormProps) {
  const [step, press, busy] = useActionState(act === 'stop' || act === 'close' ? holdNow : changeNow, NOT_BEGUN);
  const t = roundWords(language);
  const say = sayIn(language);
  const fields = step.fields ?? first;
  const { looked } = step;
  const looks = LOOKED_AT.includes(act);
  const people = say.number(looked?.people ?? n);
  return (
    <details className={`change change-${act}`} name="change" open={step.turn > 0 || undefined}>
      <summary>{t(`change.${act}.name`)}</summary>
      <form action={press} className="form" key={step.turn}>
        {step.problem && (
          <Note urgent>
            <p>{step.problem}</p>
          </Note>
        )}
        <input type="hidden" name="round" value={round.id} />
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="version" value={looked?.version ?? round.version} />
        {looked ? (
          <>
            <p className="change-say">{t(`change.${act as 'widen'}.saySent`, { n: people })}</p>
            <HiddenFields fields={fields} />
            {looked.mails && <CheckedMails mails={looked.mails} words={t} />}
          </>
        ) : (
          <>
            <p className="change-say">{t(`change.${act}.say`, { n: people })}</p>
            {(act === 'correct' || act === 'revise') && <TextFields fields={fields} words={t} say={say} />}
            {act === 'widen' && <AudienceFields fields={fields} words={t} {...places} />}
            {act === 'addStep' && (
              <Field
                name="step"
                label={t('change.addStep.label')}
                hint={t('change.addStep.hint')}
                defaultValue={step.typedStep}
                maxLength={200}
                required
              />
            )}
          </>
        )}
        {looks && !looked ? (
          <Press look="default" intent="look" busy={busy}>
            {t('change.look')}
          </Press>
        ) : (
          <>
            {act !== 'stop' && (
              <Choice type="checkbox" name="sure" value="yes" required>
                {t(`change.sure.${round.kind}`)}
              </Choice>
            )}
            <Press look={act === 'stop' || act === 'close' ? 'primary' : `start-${round.kind}`} intent="do" busy={busy}>
              {t(`change.${act}.do`, { n: people })}
            </Press>
          </>
        )}
        {looked && (
          <p>
            <Button type="submit" look="quiet" name="intent" value="edit" formNoValidate>
              {t('change.back')}
            </Button>
          </p>
        )}
      </form>
    </details>
  );
}

interface PressProps {
  look: 'default' | 'primary' | `start-${RoundKind}`;
  intent: 'look' | 'do';
  busy: boolean;
  children: ReactNode;
}

const Press = ({ look, intent, busy, children }: PressProps) => (
  <p>
    <Button type="submit" look={look} name="intent" value={intent} busy={busy}>
      {children}
    </Button>
  </p>
);

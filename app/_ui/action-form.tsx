'use client';

import { type ReactNode, useActionState } from 'react';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { type FormAction, UNTOUCHED } from './form-state.ts';
import { Note } from './note.tsx';

export interface FormField {
  name: string;
  label: string;
  hint?: string;
  type?: 'text' | 'password' | 'email';
  autoComplete?: string;
  inputMode?: 'numeric';
  value?: string;
  optional?: boolean;
}

interface Props {
  action: FormAction;
  fields: readonly FormField[];
  hidden?: Readonly<Record<string, string>>;
  submit: string;
  look?: 'primary' | 'default';
  /** Shown above the codes that a press gave out, and where it goes on from there. */
  codes?: { lead: string; next: string; href: string };
  /** Stands above the fields; `children` stand below them. */
  before?: ReactNode;
  children?: ReactNode;
}

/** A few fields and one button; a plain form post without script. What went wrong stands above it in one sentence. */
export function ActionForm({ action, fields, hidden = {}, submit, look = 'primary', codes, before, children }: Props) {
  const [state, act, busy] = useActionState(action, UNTOUCHED);
  if (state.codes && codes) {
    return (
      <div className="form">
        <Note urgent>
          <p>{codes.lead}</p>
        </Note>
        <ul className="codes num">
          {state.codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <p>
          <a className="button button-primary" href={codes.href}>
            {codes.next}
          </a>
        </p>
      </div>
    );
  }
  return (
    <form action={act} className="form" key={state.turn}>
      {(state.problem ?? state.done) && (
        <Note urgent>
          <p>{state.problem ?? state.done}</p>
        </Note>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={state.typed[name] ?? value} />
      ))}
      {before}
      {fields.map(({ value, optional, ...field }) => (
        <Field
          key={field.name}
          {...field}
          defaultValue={state.typed[field.name] ?? value}
          required={!optional}
          maxLength={200}
          spellCheck={false}
          autoCapitalize="none"
        />
      ))}
      {children}
      <p>
        <Button type="submit" look={look} busy={busy}>
          {submit}
        </Button>
      </p>
    </form>
  );
}

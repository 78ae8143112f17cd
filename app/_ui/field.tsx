import { type ComponentProps, type ReactNode, useId } from 'react';
import { Sign } from './sign.tsx';

interface Shared {
  label: ReactNode;
  hint?: ReactNode;
  /** One sentence that says what to do; also marks the input as invalid. */
  error?: ReactNode;
  /** `必須` or `任意`, where the form mixes both. */
  mark?: string;
}

type Control =
  | ({ as?: 'input' } & ComponentProps<'input'>)
  | ({ as: 'textarea' } & ComponentProps<'textarea'>)
  | ({ as: 'select' } & ComponentProps<'select'>);

/** A label, one control, and under it the hint and the error, joined for those who hear the page. */
export function Field({ label, hint, error, mark, ...control }: Shared & Control) {
  const made = useId();
  const id = control.id ?? made;
  const told = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const shared = {
    id,
    className: 'input',
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': told,
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {mark && <span className="field-mark">{mark}</span>}
      </label>
      {controlOf(control, shared)}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <Sign name="error" />
          {error}
        </p>
      )}
    </div>
  );
}

function controlOf(control: Control, shared: object): ReactNode {
  if (control.as === 'textarea') {
    const { as: _, ...rest } = control;
    return <textarea rows={4} {...rest} {...shared} />;
  }
  if (control.as === 'select') {
    const { as: _, ...rest } = control;
    return <select {...rest} {...shared} />;
  }
  const { as: _, ...rest } = control;
  return <input {...rest} {...shared} />;
}

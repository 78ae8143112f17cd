import type { ComponentProps, ReactNode } from 'react';

/** One radio or checkbox with its words; nothing is preselected unless the caller says so. */
export function Choice({
  children,
  ...input
}: ComponentProps<'input'> & { type: 'radio' | 'checkbox'; children: ReactNode }) {
  return (
    <label className="choice">
      <input {...input} />
      <span>{children}</span>
    </label>
  );
}

/** Choices under one question. */
export function Choices({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="choices">{children}</div>
    </fieldset>
  );
}

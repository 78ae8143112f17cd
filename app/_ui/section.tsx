import { type ReactNode, useId } from 'react';

interface Props {
  heading: ReactNode;
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A strong rule, a heading, and at its right a remark. */
export function Section({ heading, aside, className, children }: Props) {
  const id = useId();
  return (
    <section className={className === undefined ? 'section' : `section ${className}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{heading}</h2>
        {aside !== undefined && <p>{aside}</p>}
      </header>
      {children}
    </section>
  );
}

import type { ComponentProps } from 'react';

export type ButtonLook = 'default' | 'primary' | 'quiet' | 'start-real' | 'start-drill';

interface Look {
  look?: ButtonLook;
  small?: boolean;
}

/** Name it with the verb, the object and the number: 52通を止める. */
export function Button({
  look = 'default',
  small,
  busy,
  ...rest
}: ComponentProps<'button'> & Look & { busy?: boolean }) {
  return <button type="button" {...rest} className={classOf(look, small)} aria-busy={busy || undefined} />;
}

export function ButtonLink({ look = 'default', small, ...rest }: ComponentProps<'a'> & Look) {
  return <a {...rest} className={classOf(look, small)} />;
}

function classOf(look: ButtonLook, small = false): string {
  return ['button', look !== 'default' && `button-${look}`, small && 'button-small'].filter(Boolean).join(' ');
}

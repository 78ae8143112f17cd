import type { ReactNode } from 'react';
import { Sign } from './sign.tsx';

interface Props {
  /** `failed` means that nothing was recorded. */
  kind: 'done' | 'failed';
  children: ReactNode;
  /** Undo or retry: a button or a form with one. */
  action?: ReactNode;
}

/** What the last decision did, at the bottom of the page until the next decision. */
export function Toast({ kind, children, action }: Props) {
  return (
    <div className="toast" role={kind === 'failed' ? 'alert' : 'status'}>
      <Sign name={kind === 'done' ? 'done' : 'error'} />
      <span>{children}</span>
      {action}
    </div>
  );
}

import type { ReactNode } from 'react';

/** A remark that stays; `urgent` is spoken at once. */
export function Note({ children, urgent = false }: { children: ReactNode; urgent?: boolean }) {
  return (
    <div className="note" role={urgent ? 'alert' : 'note'}>
      {children}
    </div>
  );
}

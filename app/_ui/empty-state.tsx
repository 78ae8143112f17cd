import type { ReactNode } from 'react';

/** Says what was looked at and until when; an empty list is a finding, not a blank. */
export function EmptyState({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>
        <b>{title}</b>
      </p>
      {children && <p>{children}</p>}
    </div>
  );
}

import type { ReactNode } from 'react';

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const;

const signs = {
  conflict: (
    <>
      <path fill="currentColor" d="M.4 1.6h15.2L8 15.4z" />
      <path fill="var(--paper)" d="M7 3.4h2v5H7zM7 9.6h2v2H7z" />
    </>
  ),
  error: (
    <>
      <path {...stroke} strokeLinejoin="round" d="M8 1.7 15.1 14H.9z" />
      <path fill="currentColor" d="M7.2 5.7h1.6v4.2H7.2zM7.2 10.9h1.6v1.6H7.2z" />
    </>
  ),
  done: <path {...stroke} strokeWidth="2" d="m2.5 8.5 3.7 3.7 7.3-8" />,
  unseen: <path {...stroke} strokeDasharray="2.5 2" d="M2 2h12v12H2z" />,
  down: <path {...stroke} strokeWidth="2" d="m3 5.5 5 5 5-5" />,
  right: <path {...stroke} strokeWidth="2" d="m5.5 3 5 5-5 5" />,
  mail: <path {...stroke} strokeLinejoin="round" d="M1.2 3.2h13.6v9.6H1.2zm0 .5L8 9l6.8-5.3" />,
  phone: (
    <path
      {...stroke}
      strokeLinejoin="round"
      d="M2 2.3 5 1.6l1.7 3.6-1.6 1.5a9 9 0 0 0 4.2 4.2l1.5-1.6 3.6 1.7-.7 3C7.1 14.4 1.7 9 2 2.3z"
    />
  ),
} satisfies Record<string, ReactNode>;

export type SignName = keyof typeof signs;

/** A mark in ink. Without `label` a word must stand beside it. */
export function Sign({ name, label }: { name: SignName; label?: string }) {
  const drawn = signs[name];
  return label === undefined ? (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      {drawn}
    </svg>
  ) : (
    <svg className="icon" viewBox="0 0 16 16" role="img" aria-label={label}>
      {drawn}
    </svg>
  );
}

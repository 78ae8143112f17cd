import type { ReactNode } from 'react';
import type { Bucket } from '#lib/domain/standing.ts';

const line = { fill: 'none', strokeWidth: 1.7 } as const;

const shapes: Record<Bucket, ReactNode> = {
  help: (
    <>
      <rect x="1" y="1" width="14" height="14" fill="var(--help)" />
      <path fill="var(--on-help)" d="M6.7 3h2.6L9 9.2H7zM6.9 10.7h2.2v2.2H6.9z" />
    </>
  ),
  serious: (
    <>
      <path fill="var(--serious)" d="m8 .3 7.7 7.7L8 15.7.3 8z" />
      <path fill="none" stroke="var(--on-serious)" strokeWidth="2" d="M8 4.3v7.4M4.3 8h7.4" />
    </>
  ),
  minor: (
    <path
      fill="var(--minor)"
      stroke="var(--minor-edge)"
      strokeWidth="1.3"
      strokeLinejoin="round"
      d="M8 1.7 15.1 14H.9z"
    />
  ),
  safe: (
    <>
      <circle cx="8" cy="8" r="7.4" fill="var(--safe)" />
      <path fill="none" stroke="var(--on-safe)" strokeWidth="2" d="m4.4 8.2 2.6 2.6 4.6-5.2" />
    </>
  ),
  needs_reading: (
    <>
      <path
        {...line}
        stroke="var(--read-mark)"
        strokeWidth="1.5"
        strokeLinejoin="round"
        d="M1.4 2h13.2v9.3H8.2L5 14.5v-3.2H1.4z"
      />
      <path
        {...line}
        stroke="var(--read-mark)"
        strokeWidth="1.5"
        d="M6.1 5.4C6.1 4.3 7 3.8 8 3.8s1.9.6 1.9 1.5C9.9 6.6 8 6.6 8 7.9"
      />
      <rect x="7.25" y="8.7" width="1.5" height="1.4" fill="var(--read-mark)" />
    </>
  ),
  automatic_only: (
    <>
      <path {...line} stroke="var(--auto-mark)" d="M13.7 6.5A6 6 0 0 0 3.1 4.5M2.3 9.5a6 6 0 0 0 10.6 2" />
      <path fill="var(--auto-mark)" d="M3.5 1.1v4.8h4.6zM12.5 14.9v-4.8H7.9z" />
    </>
  ),
  handed_over: (
    <>
      <circle cx="8" cy="8" r="7.2" fill="var(--silent)" />
      <path fill="var(--on-silent)" d="M3.5 7h2v2h-2zM7 7h2v2H7zM10.5 7h2v2h-2z" />
    </>
  ),
  undeliverable: (
    <>
      <path {...line} stroke="var(--weave-dark)" strokeWidth="1.9" d="M3 5.7h6.8a3.5 3.5 0 0 1 0 7H5.5" />
      <path fill="var(--weave-dark)" d="M5.7 1.3v8.8L.7 5.7z" />
    </>
  ),
  no_contact: (
    <>
      <circle cx="8" cy="8" r="6.4" {...line} stroke="var(--weave-dark)" />
      <path {...line} stroke="var(--weave-dark)" d="m3.5 12.5 9-9" />
    </>
  ),
  not_asked: <circle cx="8" cy="8" r="6.4" {...line} stroke="var(--weave-dark)" strokeDasharray="2.6 2.2" />,
  excluded: (
    <>
      <rect x="1.9" y="1.9" width="12.2" height="12.2" {...line} stroke="var(--weave-dark)" strokeWidth="1.4" />
      <path {...line} stroke="var(--weave-dark)" d="M4.5 8h7" />
    </>
  ),
  deceased: <rect x="6" y="1" width="4" height="14" fill="var(--ink)" />,
};

/** The shape of a bucket; it never stands without the word or a label. */
export function BucketIcon({ bucket }: { bucket: Bucket }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      {shapes[bucket]}
    </svg>
  );
}

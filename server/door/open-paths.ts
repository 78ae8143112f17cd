/** What is answered without a session; everything else stays shut. */
const OPEN: readonly RegExp[] = [
  /^\/_next\/static\/[\w.~@()[\]/-]+$/,
  /^\/(?:icon\.svg|favicon\.ico)$/,
  /^\/sign-in(?:\/(?:second|away|back))?$/,
  /^\/(?:setup|enter)\/[\w-]{43}$/,
];

/** A path that another program might read differently than we do is answered to nobody. */
const AMBIGUOUS = /\.\.|\/\/|\\|%(?:2e|2f|5c|00)/i;

export const isAmbiguous = (path: string): boolean => AMBIGUOUS.test(path);
export const isOpen = (path: string): boolean => OPEN.some((pattern) => pattern.test(path));

/** Where somebody may go who has shown the password and no second factor yet. */
export const HALF_WAY = { second: '/sign-in/second', enrol: '/account/second-factor' } as const;

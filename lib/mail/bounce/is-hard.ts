const GONE = [
  'user unknown',
  'unknown user',
  'no such user',
  'does not exist',
  'unknown recipient',
  'recipient unknown',
  'no such recipient',
  'host unknown',
  'has moved',
  'no mailbox here',
  'invalid recipient',
  'address rejected: unknown',
  'not listed in domino',
  'recipient name is not recognized',
  'account that you tried to reach does not exist',
];

/** Whether the address itself is gone (unknown user or domain, moved); a full box, a filter or a policy is not. */
export function isHard(status: string | null, reason: string): boolean {
  const text = reason.toLowerCase();
  if (GONE.some((phrase) => text.includes(phrase))) return true;
  return status === '5.1.1' || status === '5.1.2' || status === '5.1.6' || status === '5.1.10';
}

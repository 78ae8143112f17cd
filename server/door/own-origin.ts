import type { IncomingMessage } from 'node:http';

export const isWrite = ({ method = '' }: IncomingMessage): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** True for a request that our own page made: its `Origin` is ours, and a browser that says where it comes from agrees. Absent and `null` are not ours. */
export function isFromOwnPage({ headers }: IncomingMessage, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  if (typeof headers.origin !== 'string') return false;
  if (headers.origin === new URL(publicUrl).origin) return true;
  try {
    return new URL(headers.origin).host === headers.host;
  } catch {
    return false;
  }
}

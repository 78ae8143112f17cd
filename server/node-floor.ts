import { saferNode } from '#lib/base/safer-node.ts';

export function warnOfOldNode(version: string): void {
  const safer = saferNode(version);
  if (safer) console.warn(`Node ${version} has known security holes; for production use ${safer} or newer.`);
}

import type { RoutedRaw } from '#lib/domain/raw.ts';

/** A raw message with its road, as it waits for the database. */
export function spooledBytes({ route, raw }: RoutedRaw): Uint8Array {
  const bytes = Buffer.from(raw.bytes).toString('base64');
  return Buffer.from(JSON.stringify({ route, ...raw, bytes }));
}

export function readSpooled(bytes: Uint8Array): RoutedRaw {
  const { route, receivedAt, dedupeKey, envelope, bytes: content } = JSON.parse(Buffer.from(bytes).toString('utf8'));
  return {
    route,
    raw: { bytes: Buffer.from(content, 'base64'), envelope, receivedAt: new Date(receivedAt), dedupeKey },
  };
}

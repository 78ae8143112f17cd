/** One thing that arrived, before anybody has read it. */
export interface Raw {
  bytes: Uint8Array;
  /** What the road knew beside the bytes: the SMTP envelope, who was signed in. */
  envelope: Record<string, unknown>;
  receivedAt: Date;
  /** Provider id, Message-ID, row id, or nonce plus content: never the content alone. */
  dedupeKey: string;
}

/** A raw message with the road it came by. */
export interface RoutedRaw {
  route: string;
  raw: Raw;
}

import type { LastWord } from '#db/stores/inbounds/reply-page.ts';
import type { Voice } from '#server/intake/look/voices.ts';
import type { Words } from '#server/intake/look/words.ts';
import type { ReplyFacts } from '#server/intake/reply/read-facts.ts';

/** What the yardstick's pages are given: the same texts, the same style and the same statements as ours. */
export interface Shared {
  style: string;
  words: Record<Voice, Words>;
  newNonce(): string;
  facts(token: string): Promise<(ReplyFacts & { last: LastWord | null }) | null>;
  store(token: string, bytes: Uint8Array): Promise<boolean>;
}

export const SHARED = 'anpiBench';

export const shared = (): Shared => (globalThis as unknown as Record<string, Shared>)[SHARED]!;

import type { Status } from '../status.ts';

/** Why a machine judged so: a key of the `reading` texts with what fills it, so that HQ reads one sentence in its own language. */
export interface Why {
  code: string;
  params: Record<string, string | number>;
}

/** What the words of a person say about themselves; anything not explicit, unnegated and single is `unclear`. */
export type AnswerReading =
  | { kind: 'status'; status: Status; why: Why }
  | { kind: 'unclear'; why: Why }
  | { kind: 'empty'; why: Why };

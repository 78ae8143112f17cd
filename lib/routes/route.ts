import type { Log } from '#lib/base/log.ts';
import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import type { Spec, Values } from '#lib/base/settings.ts';
import type { Clock } from '#lib/base/time/clock.ts';
import type { AnswerReading, Why } from '#lib/domain/answer-text/answer-reading.ts';
import type { RoundWords } from '#lib/domain/answer-text/round-words.ts';
import type { DirectEntries } from '#lib/domain/direct-entry.ts';
import type { Outcome } from '#lib/domain/outcome.ts';
import type { Typed } from '#lib/domain/question/read-own-answers.ts';
import type { Raw } from '#lib/domain/raw.ts';
import type { Extras } from '#lib/domain/report.ts';
import type { Receipt } from '#lib/domain/sending/delivery.ts';
import type { Webhook } from './webhook.ts';

/** Who a reply says it is from, by what evidence; the flow looks it up. */
export type Sender =
  | { kind: 'token'; token: string }
  | { kind: 'employee'; employeeNumber: string }
  /** Whoever came by the public door under this number; `roundId` is what the page said it asks about. */
  | { kind: 'pin'; employeeNumber: string; pin: PinEvidence; roundId: string | null }
  /** By a number that anybody can put on, and the four digits of the text, where they were sent along. */
  | { kind: 'phone'; number: string; code: string | null }
  /** Whoever took up a call of ours to the registered phone; `confirmed` when the key was pressed twice. */
  | { kind: 'call'; token: string; confirmed: boolean }
  | {
      kind: 'mail';
      recipientTokens: readonly string[];
      referenceTokens: readonly string[];
      bodyTokens: readonly string[];
      from: readonly string[];
      /** A host that we trust found the From domain DMARC-aligned. */
      aligned: boolean;
      forgedShape: boolean;
    };

/** Judged at the door; where the database did not answer there, by the digest of what was typed. */
export type PinEvidence = { kind: 'right' } | { kind: 'forgotten' } | { kind: 'unchecked'; digest: string };

/** What a route makes of a raw message. */
export type Parsed =
  | {
      kind: 'reply';
      from: Sender;
      answer: AnswerReading;
      extras: Extras;
      /** What was chosen or typed for the questions of the round; only the flow knows which were asked. */
      own?: Typed;
      /** What the person newly wrote. */
      text: string;
      /** What stands below it like a signature and speaks against being safe. */
      below?: string;
      saidAt: Date | null;
      enteredBy: string | null;
      reason: string | null;
      /** People named in the text beside the sender; then a person decides. */
      namedOthers: readonly string[];
      /** The key of an earlier message of this route which this one says for certain: nobody has to look at it any more. */
      settles?: string;
    }
  | { kind: 'automatic'; from: Sender; why: Why; text: string }
  | { kind: 'bounce'; from: Sender; why: Why; text: string; recipients: readonly Bounced[] }
  /** How far a message of ours came, in the words of the provider that took it as `providerId`. */
  | { kind: 'receipt'; messageId: string; providerId: string; receipt: Receipt }
  | { kind: 'ignored'; why: Why };

export interface Bounced {
  address: string;
  hard: boolean;
  reason: string;
  /** Where the mail was sent to before an alias or a forward led on to `address`, nearest first. */
  earlier: readonly string[];
}

/** What a parser may know of the world, all of it given. */
export interface ParseContext {
  /** Texts that we sent in the rounds a reply may be about, to take out of it. */
  sent: readonly string[];
  /** What options of those rounds state by headquarters' own word; whether the reply is about that round is for the flow to see. */
  roundWords?: RoundWords;
  replyDomains: readonly string[];
}

/** Stored raw; `outcomes`, in the order of the raws, follow when they have been read. */
export interface Taken {
  outcomes: Promise<readonly Outcome[]>;
}

export interface RouteDeps {
  core: CoreSettings;
  clock: Clock;
  log: Log;
  entries: DirectEntries;
  /** Resolves after the raws are committed: only then may a route acknowledge. */
  take(raws: readonly Raw[]): Promise<Taken>;
}

/** A running listener or loop. */
export interface Running {
  stop(): Promise<void>;
}

/** One road in. `parse` is pure, so a stored raw message can be replayed through a newer parser. */
export interface Route<S extends Spec = Spec> {
  readonly name: string;
  readonly spec: S;
  parse(raw: Raw, context: ParseContext): Parsed | Promise<Parsed>;
  /** For roads that the worker keeps open; the others are entered from a page or a command. */
  listen?(values: Values<S>, deps: RouteDeps): Promise<Running>;
  /** For roads on which a provider calls us. */
  readonly webhook?: Webhook<S>;
}

/** A route as the registry keeps it: its settings' types stay inside its folder. */
export const defineRoute = <S extends Spec>(route: Route<S>): Route => route as unknown as Route;

/** A literal case of `cases.ts` in a route's folder: these bytes are read as this. */
export interface RouteCase {
  says: string;
  raw: string;
  envelope?: Record<string, unknown>;
  parsed: Partial<Parsed>;
}

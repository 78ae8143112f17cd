import type { Status } from '../status.ts';

/** What one language says about being safe or not; data only. Matching folds case, accents, widths and katakana. */
export interface Vocabulary {
  /** Words are set apart by blanks; if not, they are found anywhere. */
  spaced: boolean;
  statuses: Record<Status, readonly string[]>;
  /** May stand before a status and leaves it about the speaker: "I am", 私は. */
  openers: readonly string[];
  /** May stand behind a status and leaves it as it is: です, "and sound". */
  closers: readonly string[];
  /** Name the speaker; they end what was said about others. */
  self: readonly string[];
  /** Name somebody else, one or many. */
  others: readonly string[];
  /** Speaker and others in one subject: "my family and I are". */
  together: readonly string[];
  negations: readonly string[];
  /** Wishes, guesses, conditions, hearsay. */
  doubts: readonly string[];
  questions: readonly string[];
  /** Harm or need without a degree; stands against a "safe" unless negated. */
  dangers: readonly string[];
  /** Take back what was said. */
  retractions: readonly string[];
  /** Say that somebody else, or a program, wrote this. */
  relays: readonly string[];
  /** Call the answer, or the asking, a drill or a test. */
  rehearsals: readonly string[];
  /** Whole short thoughts that deny or pass on to others what was stated before: "or not", "they say". */
  denials: readonly string[];
  /** Join a second thought that may take back the first: "but", けど. */
  turns: readonly string[];
  /** How a mail like ours asks for an answer: the text repeats it and is not the person's own. */
  instructions: readonly string[];
  /** Cannot end a thought: what follows, be it on the next line, belongs to it. */
  hanging: readonly string[];
  /** Begin a phrase that says where the speaker is: what follows it is about the speaker. */
  places: readonly string[];
  /** What somebody is able to do: adds nothing to the status where nothing follows it in its piece, however doubtful its words. */
  asides: readonly string[];
  /** Whole phrases that add nothing to the status: greetings, thanks, whereabouts. */
  fillers: readonly string[];
}

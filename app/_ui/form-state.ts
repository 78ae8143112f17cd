/** What a small form has come to, kept by `useActionState`. */
export interface FormState {
  /** One sentence that says what to do. */
  problem: string | null;
  /** What was typed, but for passwords. */
  typed: Record<string, string>;
  /** Shown once, to be written down. */
  codes?: readonly string[];
  /** One sentence on what was done. */
  done?: string;
  turn: number;
}

export const UNTOUCHED: FormState = { problem: null, typed: {}, turn: 0 };

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

/** The same form with a problem; passwords are typed anew. */
export function withProblem(before: FormState, form: FormData, problem: string): FormState {
  const kept = [...form].filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && !/password|code|^\$/.test(pair[0]),
  );
  return { problem, typed: Object.fromEntries(kept), turn: before.turn + 1 };
}

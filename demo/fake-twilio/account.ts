/** The account that the fake provider keeps, and where it reports what comes in. */
export interface FakeAccount {
  sid: string;
  token: string;
  /** Our number, or a pool of them. */
  number: string;
}

export const FAKE_ACCOUNT: FakeAccount = {
  sid: `AC${'0'.repeat(31)}1`,
  token: 'fake-auth-token',
  number: '+12025550100',
};

/** How a phone takes what comes: SMS arrive or not, a call is taken up and keys are pressed, or not. */
export interface Phone {
  sms?: { kind: 'arrives' } | { kind: 'fails'; status: 'undelivered' | 'failed'; code: number };
  call?:
    | { kind: 'keys'; keys: string[] }
    | { kind: 'silent' | 'busy' | 'no-answer' | 'voicemail' | 'hangs-up' }
    | { kind: 'failed'; code: number };
}

/** What goes wrong with one request to the API. */
export type Fault =
  | { kind: 'status'; status: number; code: number; message: string; retryAfter?: number }
  /** Carried out, and then the line is cut before the answer. */
  | { kind: 'cut_after' }
  | { kind: 'cut_before' }
  | { kind: 'slow'; ms: number };

export interface ApiCall {
  method: string;
  /** Messages.json, Messages/SM..., Calls.json ... */
  path: string;
  fields: URLSearchParams;
}

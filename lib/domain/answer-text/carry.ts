/** What stands open from the pieces before in the same sentence. */
export interface Carry {
  /** It is about somebody else. */
  others: boolean;
  /** So it seems by a bare name or thing alone, which may be the sender's own. */
  named: boolean;
  doubt: boolean;
  negated: boolean;
  /** The last piece stated a status: `bare` ends in the status word, so that a particle may still turn it. */
  stated: 'bare' | 'closed' | null;
  /** Some piece before did, in whatever sentence. */
  statedBefore: boolean;
}

export const CLEAR: Carry = {
  others: false,
  named: false,
  doubt: false,
  negated: false,
  stated: null,
  statedBefore: false,
};

/** What one destination (a mail domain, a phone prefix) may be burdened with over one relay. */
export interface QueueLimits {
  /** Messages on their way at the same time. */
  sessions: number;
  /** Recipients that one connection may carry. */
  recipients: number;
  perSecond: number;
  /** A carrier may refuse living addresses for a while: a refusal for good is believed only when it is repeated. */
  doubted: boolean;
}

export const NO_LIMITS: QueueLimits = {
  sessions: Number.POSITIVE_INFINITY,
  recipients: Number.POSITIVE_INFINITY,
  perSecond: Number.POSITIVE_INFINITY,
  doubted: false,
};

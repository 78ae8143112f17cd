import type { Sent } from '../channel.ts';

/** What nodemailer knows of a failed exchange. */
export interface SmtpFailure {
  message: string;
  code?: string | undefined;
  command?: string | undefined;
  responseCode?: number | undefined;
  response?: string | undefined;
}

/** Reads a failure as RFC 5321 means it: a refused recipient blames the address, everything else the relay. `dataBegun`: the mail's bytes were on their way. */
export function classify(failure: SmtpFailure, dataBegun: boolean): Sent {
  const reply = failure.responseCode ?? 0;
  const detail = (failure.response ?? failure.message).slice(0, 500);
  if (reply === 0 && dataBegun) return { kind: 'unknown', detail };
  const code = reply > 0 ? String(reply) : (failure.code ?? 'ERROR');
  const atRecipient = failure.command === 'RCPT TO';
  if (atRecipient && reply >= 500) return { kind: 'failed', blame: 'address', retry: 'never', code, detail };
  if (atRecipient) return { kind: 'failed', blame: 'address', retry: 'later', code, detail };
  return { kind: 'failed', blame: 'relay', retry: 'later', code, detail };
}

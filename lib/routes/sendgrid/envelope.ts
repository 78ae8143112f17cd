import { z } from 'zod';

const schema = z.object({ from: z.string().optional(), to: z.array(z.string()).default([]) });

export interface SmtpEnvelope {
  /** Undefined when it was not told; '' is the null sender. */
  from: string | undefined;
  to: readonly string[];
}

/** The SMTP envelope, which SendGrid writes as JSON; nothing known where it cannot be read. */
export function readEnvelope(json: string): SmtpEnvelope {
  try {
    const { from, to } = schema.parse(JSON.parse(json));
    return { from, to };
  } catch {
    return { from: undefined, to: [] };
  }
}

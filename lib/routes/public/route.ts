import { z } from 'zod';
import { readAnsweredForm } from '../answered-form.ts';
import { defineRoute } from '../route.ts';

/** What the door knew of the sender; the PIN itself is not kept. */
const envelope = z.object({
  employeeNumber: z.string(),
  pin: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('right') }),
    z.object({ kind: z.literal('forgotten') }),
    z.object({ kind: z.literal('unchecked'), digest: z.string() }),
  ]),
});

/** The form that anybody can open: employee number and PIN, or a claim by whoever has forgotten it. */
export const publicDoor = defineRoute({
  name: 'public',
  spec: {},
  parse: (raw) => {
    const roundId = new URLSearchParams(Buffer.from(raw.bytes).toString('utf8')).get('round');
    return readAnsweredForm(raw, { kind: 'pin', ...envelope.parse(raw.envelope), roundId: roundId || null });
  },
});

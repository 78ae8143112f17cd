import { parseArgs } from 'node:util';

export interface Arguments {
  /** Without a screen, as fast as the server takes it, to the end and a verdict. */
  once: boolean;
  people: number;
  seed: string;
  port: number;
  mailboxPort: number;
}

const PEOPLE = 1_200;

/** What was typed behind `npm run demo --`. Throws with a sentence on what is wrong. */
export function readArguments(typed: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...typed],
    options: {
      once: { type: 'boolean', default: false },
      people: { type: 'string', default: String(PEOPLE) },
      seed: { type: 'string', default: 'anpi' },
      port: { type: 'string', default: '3000' },
      'mailbox-port': { type: 'string', default: '3030' },
    },
  });
  return {
    once: values.once,
    people: whole('--people', values.people, 10, 100_000),
    seed: values.seed,
    port: whole('--port', values.port, 1, 65_000),
    mailboxPort: whole('--mailbox-port', values['mailbox-port'], 1, 65_000),
  };
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new Error(`${name} must be a whole number from ${least} to ${most}, not ${text}`);
  return value;
}

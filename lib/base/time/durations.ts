import { z } from 'zod';

const UNIT_MS = { s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** `15s 45s 2m`: durations separated by spaces, in milliseconds. */
export const durations = z.string().transform((written, context): number[] =>
  written
    .split(/[\s,]+/)
    .filter(Boolean)
    .flatMap((item) => {
      const [, digits, unit] = /^(\d+)(s|m|h)$/.exec(item) ?? [];
      if (!digits || Number(digits) === 0) {
        context.addIssue(`${item} is no duration such as 45s, 20m or 1h`);
        return [];
      }
      return [Number(digits) * UNIT_MS[unit as keyof typeof UNIT_MS]];
    }),
);

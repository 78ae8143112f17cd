/** Every way to take one phrase of each part, in their order; an empty phrase leaves its part out. */
export const combine = (gap: string, ...parts: readonly (readonly string[])[]): string[] =>
  parts.reduce<string[]>(
    (phrases, next) => phrases.flatMap((phrase) => next.map((word) => [phrase, word].filter(Boolean).join(gap))),
    [''],
  );

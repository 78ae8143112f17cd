/** Phrases written as `one | two | three`, so that a vocabulary reads like a page of a phrase book. */
export const list = ({ raw }: TemplateStringsArray): string[] =>
  (raw[0] ?? '')
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

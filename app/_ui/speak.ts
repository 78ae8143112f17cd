interface Texts {
  readonly [key: string]: string | Texts;
}

/** `live.late`: the way to every text in a nested object of texts. */
export type TextKey<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${TextKey<T[K]>}`;
}[keyof T & string];

/** Speaks texts with plain `{name}` arguments; a tenth of the weight of a whole ICU reader, for the browser's sake. */
export function speak<T extends Texts>(texts: T) {
  const all = new Map(flat(texts, ''));
  const one = (key: TextKey<T>, values: Record<string, string | number> = {}): string =>
    (all.get(key) ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  return Object.assign(one, { has: (key: string): key is TextKey<T> => all.has(key) });
}

const flat = (texts: Texts, before: string): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[before + key, text]] : flat(text, `${before}${key}.`),
  );

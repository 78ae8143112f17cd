/** Phrases found by their first two characters, so that thousands of them cost as little as a few. */
export class Phrases {
  readonly #byHead = new Map<string, string[]>();

  constructor(phrases: Iterable<string>) {
    const longestFirst = [...new Set(phrases)].sort((a, b) => b.length - a.length);
    for (const phrase of longestFirst) {
      const head = phrase.slice(0, HEAD);
      const same = this.#byHead.get(head);
      if (same) same.push(phrase);
      else this.#byHead.set(head, [phrase]);
    }
  }

  /** The longest phrase that stands at this place of the text. */
  at(text: string, place = 0): string | undefined {
    const head = text.slice(place, place + HEAD);
    const long = this.#byHead.get(head)?.find((phrase) => text.startsWith(phrase, place));
    return long ?? this.#byHead.get(head[0] ?? '')?.[0];
  }

  /** Whether any phrase stands anywhere in the text. */
  within(text: string): boolean {
    for (let place = 0; place < text.length; place++) if (this.at(text, place) !== undefined) return true;
    return false;
  }

  /** Whether the text ends in a phrase. */
  end(text: string): boolean {
    for (let place = Math.max(0, text.length - MAX_ENDING); place < text.length; place++)
      if (this.#byHead.get(text.slice(place, place + HEAD))?.some((phrase) => phrase === text.slice(place)))
        return true;
    return false;
  }

  has(text: string): boolean {
    return this.#byHead.get(text.slice(0, HEAD))?.includes(text) ?? false;
  }
}

const HEAD = 2;
const MAX_ENDING = 30;

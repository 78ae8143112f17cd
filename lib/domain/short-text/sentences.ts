/** One sentence, heading or item of a list as it stands in the text, and what stood between it and the one before. */
export interface Sentence {
  text: string;
  /** A line of its own begins here. */
  newLine: boolean;
}

/** A full stop ends a sentence in Japanese always, in Latin letters only before a blank: 10.5 and a.m. stay whole. */
const END = /[。！？][。！？」』）)]*/gu;
const LATIN_END = /([a-z\d)][.!?]["”)]*)\s+(?=["“(]?[A-Z\d])/gu;

/** The parts of a text that can stand alone, in order; each is found in the text letter for letter. */
export function sentencesOf(text: string): Sentence[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) =>
      line
        .replace(END, '$&\n')
        .replace(LATIN_END, '$1\n')
        .split('\n')
        .map((sentence) => sentence.trim())
        .filter((sentence) => sentence !== '')
        .map((sentence, i) => ({ text: sentence, newLine: i === 0 })),
    );
}

/** Sentences put together again without joining what was apart. */
export const joined = (sentences: readonly Sentence[]): string =>
  sentences.reduce((sofar, { text, newLine }) => {
    if (sofar === '') return text;
    return sofar + (newLine ? '\n' : /[。！？」』）]$/.test(sofar) ? '' : ' ') + text;
  }, '');

/** A line that announces others and says nothing alone. */
export const isHeading = (sentence: Sentence | undefined): boolean =>
  sentence !== undefined && (/^[■□◆◇●○▼▽【〈<#]/.test(sentence.text) || /[:：]$/.test(sentence.text));

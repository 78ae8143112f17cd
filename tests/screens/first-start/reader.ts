import type { Locator, Page } from '@playwright/test';

/** Somebody new: so long to find each thing on the screen, to type a character, and to read a screen that was not there before. */
const FIND_MS = 3_000;
const TYPE_MS = 250;
const READ_MS = 6_000;

/** Somebody who knows nothing but what the screen says: finds things by their visible words, and needs time for each. */
export class Reader {
  readonly steps: string[] = [];
  /** What a person would have needed, by the measures above. */
  neededMs = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Waits for the words that say where one is, and reads them. */
  async reads(heading: string | RegExp): Promise<void> {
    await this.#page.getByRole('heading', { name: heading }).first().waitFor();
    this.neededMs += READ_MS;
  }

  async types(label: string | RegExp, text: string): Promise<void> {
    await this.#found(this.#page.getByLabel(label)).fill(text);
    this.#note(`types ${label}`, text.length * TYPE_MS);
  }

  async presses(name: string | RegExp): Promise<void> {
    const named = { name, exact: typeof name === 'string' };
    await this.#found(this.#page.getByRole('button', named).or(this.#page.getByRole('link', named))).click();
    this.#note(`presses ${name}`, 0);
  }

  async chooses(label: string | RegExp): Promise<void> {
    await this.#found(this.#page.getByLabel(label)).check();
    this.#note(`chooses ${label}`, 0);
  }

  async gives(label: string, path: string): Promise<void> {
    await this.#found(this.#page.getByLabel(label)).setInputFiles(path);
    this.#note(`gives ${label}`, FIND_MS);
  }

  /** Only what can be seen; of two alike the first one, as eyes go. */
  #found(there: Locator): Locator {
    return there.filter({ visible: true }).first();
  }

  #note(step: string, ms: number): void {
    this.steps.push(step);
    this.neededMs += FIND_MS + ms;
  }
}

import { hashText } from './hash.js';

/** Tags that only words on a list may take, and which word may take which. */
export class ClosedTags {
  readonly #open: Uint8Array;
  readonly #words = new Map<number, Uint8Array>();

  /** A line is a lower-case form, a tab, and the places of its closed tags with a space between. */
  constructor(classes: number, lines: readonly string[]) {
    const rows = lines.map((line) => line.split('\t'));
    const places = rows.map(([, tags = '']) => tags.split(' ').map(Number));
    this.#open = new Uint8Array(classes).fill(1);
    for (const place of places.flat()) this.#open[place] = 0;
    rows.forEach(([form = ''], row) => {
      const mask = this.#open.slice();
      for (const place of places[row]!) mask[place] = 1;
      this.#words.set(hashText(form), mask);
    });
  }

  /** For the hash of a word's lower-case form: 1 at the place of each tag that it may take. */
  allowed(lower: number): Uint8Array {
    return this.#words.get(lower) ?? this.#open;
  }
}

import type { Encoded } from './encode.js';
import { hashText } from './hash.js';
import type { BehindBe } from './words.js';

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

/** Which words are verbs by what stands around them: "was shot", "was fatally shot", "gunmen shot two". */
export class Participles {
  readonly #be: ReadonlySet<number>;
  readonly #words: ReadonlySet<number>;
  readonly #openers: ReadonlySet<number>;
  readonly #upos: readonly string[];
  /** 1 at the place of each verb's tag. */
  readonly mask: Uint8Array;

  constructor(upos: readonly string[], { be, participles, openers }: BehindBe) {
    this.#be = new Set(be.map(hashText));
    this.#words = new Set(participles.map(hashText));
    this.#openers = new Set(openers.map(hashText));
    this.#upos = upos;
    this.mask = Uint8Array.from(upos, (tag) => (tag === 'VERB' ? 1 : 0));
  }

  holds({ lower, tag, size }: Encoded, i: number): boolean {
    if (i === 0 || !this.#words.has(lower[i]!)) return false;
    if (this.#be.has(lower[i - 1]!)) return true;
    const before = this.#upos[tag[i - 1]! - 1];
    if (before === 'ADV') return i > 1 && this.#be.has(lower[i - 2]!);
    const hasSubject = before === 'NOUN' || before === 'PROPN' || before === 'PRON';
    return hasSubject && i + 1 < size && this.#openers.has(lower[i + 1]!);
  }
}

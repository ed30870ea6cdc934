/**
 * Distributional word classes by exchange (Kneser and Ney 1993): each word moves to the class that raises the
 * likelihood of the class bigrams most.
 */
export function clustersOf(texts: readonly string[][], classes: number, least: number): Map<string, number> {
  const { words, ids } = frequentWords(texts, least);
  const bigrams = countBigrams(texts, ids, words.length);
  const classOf = Int32Array.from(words, (_, rank) => (rank < classes ? rank : rank % classes));
  classOf[words.length] = 0;
  const model = new ClassBigrams(classes, classOf, bigrams);
  for (let round = 0; round < ROUNDS; round++) if (model.exchangeAll() === 0) break;
  return new Map(words.map((word, id) => [word, classOf[id]! + 1]));
}

const ROUNDS = 10;

interface Bigrams {
  /** For each word its right neighbours, then its left ones, as (word, count) runs. */
  right: [number, number][][];
  left: [number, number][][];
}

function frequentWords(texts: readonly string[][], least: number) {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word);
  return { words, ids: new Map(words.map((word, id) => [word, id])) };
}

function countBigrams(texts: readonly string[][], ids: Map<string, number>, size: number): Bigrams {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (let i = 1; i < text.length; i++) {
      const a = ids.get(text[i - 1]!);
      const b = ids.get(text[i]!);
      if (a === undefined || b === undefined) continue;
      counts.set(a * size + b, (counts.get(a * size + b) ?? 0) + 1);
    }
  }
  const right: [number, number][][] = Array.from({ length: size }, () => []);
  const left: [number, number][][] = Array.from({ length: size }, () => []);
  for (const [pair, count] of counts) {
    const a = Math.floor(pair / size);
    const b = pair % size;
    right[a]!.push([b, count]);
    left[b]!.push([a, count]);
  }
  return { right, left };
}

/** Counts of class bigrams and the moves that raise sum(N log N) of pairs less that of both margins. */
class ClassBigrams {
  readonly #pairs: Float64Array;
  readonly #rightMargin: Float64Array;
  readonly #leftMargin: Float64Array;
  readonly #out: Float64Array;
  readonly #into: Float64Array;
  /** Classes of the neighbours at hand: the only ones that a move changes. */
  #near: number[] = [];
  /** n log n for every count that may come up. */
  readonly #table: Float64Array;

  constructor(
    private readonly classes: number,
    private readonly classOf: Int32Array,
    private readonly bigrams: Bigrams,
  ) {
    this.#pairs = new Float64Array(classes * classes);
    this.#rightMargin = new Float64Array(classes);
    this.#leftMargin = new Float64Array(classes);
    this.#out = new Float64Array(classes);
    this.#into = new Float64Array(classes);
    const total = bigrams.right.reduce((sum, run) => run.reduce((n, [, count]) => n + count, sum), 0);
    this.#table = Float64Array.from({ length: total + 1 }, (_, n) => (n === 0 ? 0 : n * Math.log(n)));
    bigrams.right.forEach((run, a) => {
      for (const [b, count] of run) this.#count(classOf[a]!, classOf[b]!, count);
    });
  }

  /** One round over all words; returns how many moved. */
  exchangeAll(): number {
    let moved = 0;
    for (let word = 0; word < this.bigrams.right.length; word++) if (this.#exchange(word)) moved += 1;
    return moved;
  }

  #count(a: number, b: number, by: number): void {
    this.#pairs[a * this.classes + b]! += by;
    this.#leftMargin[a]! += by;
    this.#rightMargin[b]! += by;
  }

  #exchange(word: number): boolean {
    const from = this.classOf[word]!;
    const self = this.#gather(word);
    this.#move(from, self, -1);
    let best = from;
    let bestGain = Number.NEGATIVE_INFINITY;
    for (let to = 0; to < this.classes; to++) {
      const gain = this.#gain(to, self);
      if (gain > bestGain + 1e-9) {
        best = to;
        bestGain = gain;
      }
    }
    this.classOf[word] = best;
    this.#move(best, self, 1);
    return best !== from;
  }

  /** Class counts of the word's neighbours, itself left out; returns how often it follows itself. */
  #gather(word: number): number {
    this.#out.fill(0);
    this.#into.fill(0);
    let self = 0;
    for (const [b, count] of this.bigrams.right[word]!) {
      if (b === word) self += count;
      else this.#out[this.classOf[b]!]! += count;
    }
    for (const [a, count] of this.bigrams.left[word]!) if (a !== word) this.#into[this.classOf[a]!]! += count;
    this.#near = [];
    for (let c = 0; c < this.classes; c++) if (this.#out[c] !== 0 || this.#into[c] !== 0) this.#near.push(c);
    return self;
  }

  #move(to: number, self: number, sign: number): void {
    for (const c of this.#near) {
      if (this.#out[c] !== 0) this.#count(to, c, sign * this.#out[c]!);
      if (this.#into[c] !== 0) this.#count(c, to, sign * this.#into[c]!);
    }
    if (self > 0) this.#count(to, to, sign * self);
  }

  #gain(to: number, self: number): number {
    let gain = 0;
    let out = self;
    let into = self;
    if (self > 0 && this.#out[to] === 0 && this.#into[to] === 0)
      gain += this.#grown(this.#pairs[to * this.classes + to]!, self);
    for (const c of this.#near) {
      const right = this.#out[c]! + (c === to ? this.#into[c]! + self : 0);
      const left = c === to ? 0 : this.#into[c]!;
      out += this.#out[c]!;
      into += this.#into[c]!;
      if (right !== 0) gain += this.#grown(this.#pairs[to * this.classes + c]!, right);
      if (left !== 0) gain += this.#grown(this.#pairs[c * this.classes + to]!, left);
    }
    return gain - this.#grown(this.#leftMargin[to]!, out) - this.#grown(this.#rightMargin[to]!, into);
  }

  #grown(count: number, by: number): number {
    return this.#table[count + by]! - this.#table[count]!;
  }
}

import type { ClosedTags, Participles } from './closed.js';
import { type Encoded, SENTENCE_CAP } from './encode.js';
import type { Bag } from './hash.js';
import { tagBag, tagFeatures } from './tagFeatures.js';
import type { Scorer } from './weights.js';

/** The joint tags that a model knows: a tag's number is its place plus one. */
export interface TagSet {
  upos: string[];
  xpos: string[];
  /** Whether a tag is a verb's or an auxiliary's: what `lastVerb` remembers. */
  verbal: boolean[];
}

/** Splits `VERB VBD` lines. */
export function tagSetOf(names: readonly string[]): TagSet {
  const upos = names.map((name) => name.split(' ')[0] ?? 'X');
  const xpos = names.map((name) => name.split(' ')[1] ?? 'FW');
  return { upos, xpos, verbal: upos.map((tag) => tag === 'VERB' || tag === 'AUX') };
}

/**
 * By how much the first pass must lead for its tag to stand: the second, which costs more, changes one in a thousand of
 * those words.
 */
const SURE = 200;

/** Tags words from left to right with a first table, then the doubtful ones again with a second that sees both sides. */
export class Tagger {
  readonly #bag: Bag = tagBag();
  readonly #scores: Float64Array;
  readonly #leads = new Float64Array(SENTENCE_CAP);
  /** 0 at the place of each tag of the present tense. */
  readonly #notPresent: Uint8Array;

  constructor(
    readonly tags: TagSet,
    private readonly first: Scorer,
    private readonly second: Scorer | null,
    /** What holds reading to known words of closed classes; in training every tag competes. */
    private readonly closed: ClosedTags | null = null,
    private readonly participles: Participles | null = null,
  ) {
    this.#scores = new Float64Array(Math.max(first.classes, second?.classes ?? 0));
    this.#notPresent = Uint8Array.from(tags.xpos, (tag) => (tag === 'VBZ' ? 0 : 1));
  }

  tag(words: Encoded): void {
    this.pass(words, this.first, false);
    if (this.second !== null) this.pass(words, this.second, true, SURE);
  }

  /** One pass; `after` where the tags to the right are known: then words that the pass before was `sure` of keep theirs. */
  pass(words: Encoded, scorer: Scorer, after: boolean, sure = Number.POSITIVE_INFINITY): void {
    const leads = this.#leads;
    let verb = -1;
    for (let i = 0; i < words.size; i++) {
      if (!after) leads[i] = this.#choose(words, scorer, i, verb, false);
      else if (leads[i]! < sure) this.#choose(words, scorer, i, verb, true);
      if (this.tags.verbal[words.tag[i]! - 1]) verb = i;
    }
  }

  /** Gives word `i` its best tag and returns by how much it leads. */
  #choose(words: Encoded, scorer: Scorer, i: number, verb: number, after: boolean): number {
    const scores = this.#scores;
    tagFeatures(words, i, verb, after ? this.tags.verbal : null, this.#bag);
    scorer.score(this.#bag.keys, this.#bag.size, scores);
    if (this.closed !== null) this.#hold(words, i, scores, this.closed);
    const best = bestOf(scores, scorer.classes);
    words.tag[i] = best + 1;
    return scores[best]! - scores[rivalOf(scores, best, scorer.classes)]!;
  }

  /** Takes from word `i` the tags that it cannot have; an unknown word right behind a finite verb is none of the present. */
  #hold(words: Encoded, i: number, scores: Float64Array, closed: ClosedTags): void {
    forbid(scores, closed.allowed(words.lower[i]!));
    if (this.participles?.holds(words, i)) forbid(scores, this.participles.mask);
    const before = i > 0 ? words.tag[i - 1]! - 1 : -1;
    if (words.tagSet[i] !== 0 || before < 0 || this.tags.upos[before] !== 'VERB') return;
    if (FINITE.has(this.tags.xpos[before]!)) forbid(scores, this.#notPresent);
  }
}

const FINITE = new Set(['VBD', 'VBP', 'VBZ']);

function forbid(scores: Float64Array, allowed: Uint8Array): void {
  for (let c = 0; c < allowed.length; c++) if (allowed[c] === 0) scores[c] = Number.NEGATIVE_INFINITY;
}

/** Place of the highest score; the first of equals. */
export function bestOf(scores: Float64Array, count: number): number {
  let best = 0;
  for (let c = 1; c < count; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}

/** Place of the highest score but one's own. */
export function rivalOf(scores: Float64Array, own: number, count = scores.length): number {
  let best = own === 0 ? 1 : 0;
  for (let c = 0; c < count; c++) if (c !== own && scores[c]! > scores[best]!) best = c;
  return best;
}

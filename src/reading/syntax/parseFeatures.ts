import { type Between, stepOf } from './between.js';
import type { Encoded } from './encode.js';
import { Bag, mix } from './hash.js';
import type { State } from './state.js';

const NONE = 0x3c6ef;

/**
 * Features of a parser state after Zhang and Nivre (2011): words and tags of the stack's top three and the
 * buffer's first three, their outermost dependents, valencies, label sets, distances and what stands between.
 */
export class StateFeatures {
  readonly bag = new Bag(176);
  #words: Encoded;
  #state: State;
  #s0 = -1;
  #s1 = -1;
  #s2 = -1;
  #b0 = -1;
  #s0w = 0;
  #s0p = 0;
  #s1w = 0;
  #s1p = 0;
  #b0w = 0;
  #b0p = 0;
  #b1p = 0;

  constructor(
    words: Encoded,
    state: State,
    private readonly between: Between,
  ) {
    this.#words = words;
    this.#state = state;
  }

  /** Fills the bag for the state as it stands. */
  fill(state: State): void {
    this.#state = state;
    this.#s0 = state.at(0);
    this.#s1 = state.at(1);
    this.#s2 = state.at(2);
    this.#b0 = state.front;
    this.#s0w = this.#w(this.#s0);
    this.#s0p = this.#p(this.#s0);
    this.#s1w = this.#w(this.#s1);
    this.#s1p = this.#p(this.#s1);
    this.#b0w = this.#w(this.#b0);
    this.#b0p = this.#p(this.#b0);
    this.#b1p = this.#p(this.#b0 + 1);
    this.bag.clear();
    this.#singles();
    this.#pairs();
    this.#triples();
    this.#distances();
    this.#valencies();
    this.#dependents();
    this.#attachment();
  }

  #w(i: number): number {
    return i < 0 || i > this.#words.size ? NONE : this.#words.lower[i]!;
  }

  #p(i: number): number {
    return i < 0 || i > this.#words.size ? NONE : this.#words.tag[i]!;
  }

  #c(i: number): number {
    return i < 0 || i > this.#words.size ? NONE : this.#words.cluster[i]!;
  }

  /** The tags that a word could have, for where the tagger was wrong. */
  #k(i: number): number {
    return i < 0 || i >= this.#words.size ? NONE : this.#words.tagSet[i]!;
  }

  #l(i: number): number {
    return i < 0 ? NONE : this.#state.label[i]!;
  }

  #singles(): void {
    const { bag } = this;
    const b1 = this.#b0 + 1;
    const b2 = this.#b0 + 2;
    for (const i of [this.#s0, this.#s1, this.#b0, b1, b2, this.#s2]) {
      bag.add1(this.#w(i));
      bag.add1(this.#p(i));
      bag.add2(this.#w(i), this.#p(i));
    }
    bag.add1(this.#p(this.#b0 + 3));
    bag.add1(this.#p(this.#b0 - 1));
    bag.add1(this.#p(this.#s0 + 1));
    bag.add1(this.#c(this.#s0));
    bag.add1(this.#c(this.#b0));
    bag.add1(this.#c(this.#s1));
    const b0k = this.#k(this.#b0);
    bag.add2(this.#s0p, this.#k(this.#s0));
    bag.add3(this.#s0p, this.#k(this.#s0), this.#b0p);
    bag.add2(this.#b0p, b0k);
    bag.add3(this.#s0p, this.#b0p, b0k);
    bag.add2(this.#b1p, this.#k(b1));
    bag.add3(this.#b0p, this.#b1p, this.#k(b1));
  }

  #pairs(): void {
    const { bag } = this;
    bag.add4(this.#s0w, this.#s0p, this.#b0w, this.#b0p);
    bag.add3(this.#s0w, this.#s0p, this.#b0w);
    bag.add3(this.#s0w, this.#b0w, this.#b0p);
    bag.add3(this.#s0w, this.#s0p, this.#b0p);
    bag.add3(this.#s0p, this.#b0w, this.#b0p);
    bag.add2(this.#s0w, this.#b0w);
    bag.add2(this.#s0p, this.#b0p);
    bag.add4(this.#s1w, this.#s1p, this.#s0w, this.#s0p);
    bag.add3(this.#s1w, this.#s1p, this.#s0w);
    bag.add3(this.#s1w, this.#s0w, this.#s0p);
    bag.add3(this.#s1w, this.#s1p, this.#s0p);
    bag.add3(this.#s1p, this.#s0w, this.#s0p);
    bag.add2(this.#s1w, this.#s0w);
    bag.add2(this.#s1p, this.#s0p);
    bag.add2(this.#s1p, this.#b0p);
    bag.add2(this.#s1w, this.#b0w);
    bag.add2(this.#s1w, this.#b0p);
    bag.add2(this.#s1p, this.#b0w);
    bag.add2(this.#b0p, this.#b1p);
    bag.add2(this.#b0w, this.#w(this.#b0 + 1));
    bag.add2(this.#s0w, this.#b1p);
    bag.add2(this.#c(this.#s0), this.#c(this.#b0));
    bag.add2(this.#c(this.#s1), this.#c(this.#s0));
    bag.add2(this.#c(this.#s0), this.#b0p);
    bag.add2(this.#s0p, this.#c(this.#b0));
    bag.add2(this.#c(this.#s1), this.#s0p);
    bag.add2(this.#s1p, this.#c(this.#s0));
  }

  #triples(): void {
    const { bag } = this;
    const s2p = this.#p(this.#s2);
    const b2p = this.#p(this.#b0 + 2);
    bag.add3(this.#b0p, this.#b1p, b2p);
    bag.add3(this.#s0p, this.#b0p, this.#b1p);
    bag.add4(this.#s0p, this.#b0p, this.#b1p, b2p);
    bag.add3(this.#s1p, this.#s0p, this.#b0p);
    bag.add4(this.#s1p, this.#s0p, this.#b0p, this.#b1p);
    bag.add3(s2p, this.#s1p, this.#s0p);
    bag.add4(s2p, this.#s1p, this.#s0p, this.#b0p);
    bag.add3(this.#s1w, this.#s0p, this.#b0p);
    bag.add3(this.#s1p, this.#s0w, this.#b0p);
    bag.add3(this.#s1p, this.#s0p, this.#b0w);
    bag.add3(this.#s0w, this.#b0p, this.#b1p);
    bag.add3(this.#s0p, this.#b0w, this.#b1p);
    bag.add3(this.#s1w, this.#s0w, this.#b0p);
    bag.add3(this.#s1w, this.#s0p, this.#b0w);
    bag.add3(this.#s1p, this.#s0w, this.#b0w);
  }

  #distances(): void {
    const { bag } = this;
    const near = stepOf(this.#s0, this.#b0);
    const far = stepOf(this.#s1, this.#s0);
    const here = this.between.over(this.#s0, this.#b0);
    const there = this.between.over(this.#s1, this.#s0);
    bag.add2(this.#s0w, near);
    bag.add2(this.#s0p, near);
    bag.add2(this.#b0w, near);
    bag.add2(this.#b0p, near);
    bag.add3(this.#s0w, this.#b0w, near);
    bag.add3(this.#s0p, this.#b0p, near);
    bag.add2(this.#s1w, far);
    bag.add2(this.#s1p, far);
    bag.add2(this.#s0w, far);
    bag.add2(this.#s0p, far);
    bag.add3(this.#s1w, this.#s0w, far);
    bag.add3(this.#s1p, this.#s0p, far);
    bag.add3(this.#s0p, this.#b0p, here);
    bag.add3(this.#s1p, this.#s0p, there);
    bag.add4(this.#s1p, this.#s0p, this.#b0p, mix(here, there));
    bag.add3(this.#s1p, this.#s0p, mix(far, there));
    bag.add1(Math.min(this.#state.depth, 4));
    bag.add2(Math.min(this.#state.depth, 3), Math.min(3, this.#words.size - this.#b0));
  }

  #valencies(): void {
    const { bag } = this;
    const { lefts, rights, leftLabels, rightLabels } = this.#state;
    for (const i of [this.#s0, this.#s1]) {
      const w = this.#w(i);
      const p = this.#p(i);
      const right = i < 0 ? -1 : rights[i]!;
      const left = i < 0 ? -1 : lefts[i]!;
      const rightSet = i < 0 ? -1 : rightLabels[i]!;
      const leftSet = i < 0 ? -1 : leftLabels[i]!;
      bag.add2(w, right);
      bag.add2(p, right);
      bag.add2(w, left);
      bag.add2(p, left);
      bag.add2(w, rightSet);
      bag.add2(p, rightSet);
      bag.add2(w, leftSet);
      bag.add2(p, leftSet);
      bag.add3(p, rightSet, this.#b0p);
      bag.add3(p, leftSet, this.#b0p);
      bag.add4(this.#s1p, this.#s0p, leftSet, rightSet);
    }
    bag.add2(this.#b0w, lefts[this.#b0]!);
    bag.add2(this.#b0p, lefts[this.#b0]!);
    bag.add2(this.#b0w, leftLabels[this.#b0]!);
    bag.add2(this.#b0p, leftLabels[this.#b0]!);
    bag.add3(this.#b0p, leftLabels[this.#b0]!, this.#s0p);
  }

  #dependents(): void {
    const { left1, left2, right1, right2 } = this.#state;
    for (const i of [this.#s0, this.#s1]) {
      this.#family(i, i < 0 ? -1 : left1[i]!, i < 0 ? -1 : left2[i]!);
      this.#family(i, i < 0 ? -1 : right1[i]!, i < 0 ? -1 : right2[i]!);
    }
    this.#family(this.#b0, left1[this.#b0]!, left2[this.#b0]!);
  }

  /** A word with its outermost and second outermost dependent on one side. */
  #family(parent: number, outer: number, inner: number): void {
    const { bag } = this;
    const p = this.#p(outer);
    bag.add1(this.#w(outer));
    bag.add1(p);
    bag.add1(this.#l(outer));
    bag.add1(this.#p(inner));
    bag.add1(this.#l(inner));
    bag.add3(this.#p(parent), p, this.#p(inner));
    bag.add3(this.#s0p, this.#l(outer), this.#b0p);
    bag.add3(this.#s1p, this.#l(outer), this.#s0p);
  }

  /** What decides where a phrase hangs: its own marker beside the words it could hang on. */
  #attachment(): void {
    const { bag } = this;
    const { left1, right1 } = this.#state;
    const marker = this.#s0 < 0 ? NONE : this.#w(left1[this.#s0]!);
    bag.add2(this.#s1w, marker);
    bag.add3(this.#s1w, marker, this.#s0w);
    bag.add3(this.#s1p, marker, this.#s0w);
    bag.add3(this.#s1p, marker, this.#b0p);
    bag.add3(this.#w(this.#s2), this.#s1p, marker);
    bag.add3(this.#s1w, this.#s0p, this.#b0w);
    bag.add3(this.#s0w, this.#b0w, this.#w(this.#b0 + 1));
    const lastRight = this.#s1 < 0 ? -1 : right1[this.#s1]!;
    bag.add3(this.#s1w, this.#l(lastRight), this.#s0w);
    bag.add3(this.#s1p, this.#l(lastRight), mix(this.#s0p, this.#b0p));
  }
}

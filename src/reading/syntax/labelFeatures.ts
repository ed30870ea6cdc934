import { type Between, stepOf } from './between.js';
import type { Encoded } from './encode.js';
import { Bag, mix } from './hash.js';
import type { State } from './state.js';

const NONE = 0x3c6ef;

/** Features of one arc, for choosing its relation, from the words around both ends and the tree so far. */
export class ArcFeatures {
  readonly bag = new Bag(80);
  #label: Int32Array = new Int32Array(0);

  constructor(
    private readonly words: Encoded,
    private readonly between: Between,
  ) {}

  fill(state: State, head: number, child: number): void {
    const { bag, words } = this;
    const side = head < child ? 1 : 2;
    const hw = this.#w(head);
    const hp = this.#p(head);
    const cw = this.#w(child);
    const cp = this.#p(child);
    this.#label = state.label;
    bag.clear();
    bag.add1(side);
    bag.add2(hw, side);
    bag.add2(hp, side);
    bag.add2(cw, side);
    bag.add2(cp, side);
    bag.add3(hp, cp, side);
    bag.add3(hw, cp, side);
    bag.add3(hp, cw, side);
    bag.add3(hw, cw, side);
    bag.add4(hp, cp, side, stepOf(head, child));
    bag.add4(hp, cp, side, this.between.over(Math.min(head, child), Math.max(head, child)));
    bag.add3(words.cluster[head]!, words.cluster[child]!, side);
    bag.add3(words.cluster[head]!, cp, side);
    bag.add3(hp, words.cluster[child]!, side);
    bag.add2(words.suffixes[2]![child]!, side);
    bag.add3(hp, words.suffixes[1]![child]!, side);
    this.#around(head, child, hp, cp, side);
    this.#childTree(state, child, hw, hp, cp, side);
    this.#headTree(state, head, hw, hp, cw, cp, side);
  }

  #around(head: number, child: number, hp: number, cp: number, side: number): void {
    const { bag } = this;
    bag.add2(this.#w(child - 1), side);
    bag.add2(this.#w(child + 1), side);
    bag.add3(cp, this.#p(child - 1), side);
    bag.add3(cp, this.#p(child + 1), side);
    bag.add4(hp, cp, this.#p(child - 1), this.#p(child + 1));
    bag.add3(hp, this.#p(head - 1), side);
    bag.add3(hp, this.#p(head + 1), side);
    bag.add4(hp, cp, this.#p(head - 1), this.#p(head + 1));
    bag.add3(hp, cp, this.#p(head + 1));
    bag.add3(hp, cp, this.#w(child - 1));
  }

  #childTree(state: State, child: number, hw: number, hp: number, cp: number, side: number): void {
    const { bag } = this;
    const left = state.left1[child]!;
    const right = state.right1[child]!;
    bag.add3(cp, this.#w(left), side);
    bag.add3(hp, cp, this.#w(left));
    bag.add3(hw, cp, this.#w(left));
    bag.add3(cp, this.#l(left), side);
    bag.add3(cp, this.#w(right), side);
    bag.add3(cp, this.#l(right), side);
    bag.add4(hp, cp, this.#l(left), this.#l(right));
    bag.add4(cp, state.leftLabels[child]!, hp, side);
    bag.add4(cp, state.rightLabels[child]!, hp, side);
    bag.add3(cp, this.#w(state.left2[child]!), side);
    bag.add3(cp, mix(this.#p(left), this.#p(right)), side);
  }

  #headTree(state: State, head: number, hw: number, hp: number, cw: number, cp: number, side: number): void {
    const { bag } = this;
    const left = state.left1[head]!;
    const right = state.right1[head]!;
    bag.add4(hp, cp, this.#l(left), side);
    bag.add4(hp, cp, this.#l(right), side);
    bag.add4(hp, cp, state.leftLabels[head]!, side);
    bag.add4(hp, cp, state.rightLabels[head]!, side);
    bag.add4(hw, cp, state.leftLabels[head]!, side);
    bag.add4(hw, cp, state.rightLabels[head]!, side);
    bag.add4(hp, cw, state.rightLabels[head]!, side);
    bag.add4(hp, cw, state.leftLabels[head]!, side);
    bag.add4(hp, cp, this.#w(left), side);
    bag.add4(hw, cp, this.#l(left), side);
    bag.add4(hw, cp, this.#l(right), side);
  }

  #w(i: number): number {
    return i < 0 || i > this.words.size ? NONE : this.words.lower[i]!;
  }

  #p(i: number): number {
    return i < 0 || i > this.words.size ? NONE : this.words.tag[i]!;
  }

  #l(i: number): number {
    return i < 0 ? NONE : this.#label[i]!;
  }
}

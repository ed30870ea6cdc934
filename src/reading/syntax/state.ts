import { mix } from './hash.js';

/** The three moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011). */
export const move = { shift: 0, left: 1, right: 2 } as const;

/** Stack, buffer and the tree so far. The root is a word after the last one. */
export class State {
  size = 0;
  /** Logarithm of the probability of the moves so far. */
  score = 0;
  /** First word of the buffer; `size` is the root. */
  front = 0;
  depth = 0;
  readonly stack: Int32Array;
  readonly head: Int32Array;
  readonly label: Int32Array;
  /** Outermost and second outermost dependents on either side, -1 for none. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
  /** Hash of the relations taken on either side. */
  readonly leftLabels: Int32Array;
  readonly rightLabels: Int32Array;
  readonly #all: Int32Array;

  constructor(readonly capacity: number) {
    const room = capacity + 1;
    this.#all = new Int32Array(room * 11);
    const column = (k: number): Int32Array => this.#all.subarray(k * room, (k + 1) * room);
    this.stack = column(0);
    this.head = column(1);
    this.label = column(2);
    this.left1 = column(3);
    this.left2 = column(4);
    this.right1 = column(5);
    this.right2 = column(6);
    this.lefts = column(7);
    this.rights = column(8);
    this.leftLabels = column(9);
    this.rightLabels = column(10);
  }

  reset(size: number): void {
    this.size = size;
    this.score = 0;
    this.front = 0;
    this.depth = 0;
    for (let i = 0; i <= size; i++) {
      this.head[i] = this.label[i] = this.left1[i] = this.left2[i] = this.right1[i] = this.right2[i] = -1;
      this.lefts[i] = this.rights[i] = this.leftLabels[i] = this.rightLabels[i] = 0;
    }
  }

  get done(): boolean {
    return this.front === this.size && this.depth === 0;
  }

  /** Word on the stack, 0 for the top; -1 where there is none. */
  at(below: number): number {
    return below < this.depth ? this.stack[this.depth - 1 - below]! : -1;
  }

  canShift(): boolean {
    return this.front < this.size;
  }

  /** Only one word may hang on the root. */
  canLeft(): boolean {
    return this.depth > 0 && (this.front < this.size || this.depth === 1);
  }

  canRight(): boolean {
    return this.depth > 1;
  }

  shift(): void {
    this.stack[this.depth] = this.front;
    this.depth += 1;
    this.front += 1;
  }

  /** The top hangs on the front of the buffer. */
  attachLeft(label: number): void {
    const child = this.at(0);
    const head = this.front;
    this.depth -= 1;
    this.head[child] = head;
    this.label[child] = label;
    this.left2[head] = this.left1[head]!;
    this.left1[head] = child;
    this.lefts[head]! += 1;
    this.leftLabels[head] = mix(this.leftLabels[head]!, label + 1);
  }

  /** The top hangs on the word below it. */
  attachRight(label: number): void {
    const child = this.at(0);
    const head = this.at(1);
    this.depth -= 1;
    this.head[child] = head;
    this.label[child] = label;
    this.right2[head] = this.right1[head]!;
    this.right1[head] = child;
    this.rights[head]! += 1;
    this.rightLabels[head] = mix(this.rightLabels[head]!, label + 1);
  }

  /** Takes over another state of the same sentence. */
  copyFrom(other: State): void {
    this.size = other.size;
    this.score = other.score;
    this.front = other.front;
    this.depth = other.depth;
    const room = this.capacity + 1;
    for (let column = 0; column < this.#all.length; column += room) {
      for (let i = column; i <= column + other.size; i++) this.#all[i] = other.#all[i]!;
    }
  }
}

import { move, type State } from '../../src/reading/syntax/state.js';
import type { GoldWord } from './conllu.js';

/** A gold tree as the oracle asks it; the root is the word after the last. */
export class GoldTree {
  readonly head: Int32Array;
  readonly label: Int32Array;
  readonly #children: number[][];

  constructor(words: readonly GoldWord[], labels: readonly string[]) {
    const size = words.length;
    this.head = Int32Array.from(words, (word) => (word.head < 0 ? size : word.head));
    this.label = Int32Array.from(words, (word) => labels.indexOf(word.deprel));
    this.#children = Array.from({ length: size + 1 }, () => []);
    this.head.forEach((head, child) => {
      this.#children[head]?.push(child);
    });
  }

  /** Gold arcs that each move makes unreachable, after Goldberg and Nivre (2013) for arc-hybrid. */
  costs(state: State, into: Int32Array): void {
    const top = state.at(0);
    const below = state.at(1);
    into.fill(0);
    if (state.canShift()) into[move.shift] = this.#lostByShift(state);
    if (top < 0) return;
    const head = this.head[top]!;
    const waiting = this.#childrenFrom(top, state.front);
    into[move.left] = waiting + (head === below || head > state.front ? 1 : 0);
    into[move.right] = waiting + (head >= state.front ? 1 : 0);
  }

  #childrenFrom(word: number, front: number): number {
    let count = 0;
    for (const child of this.#children[word]!) if (child >= front) count += 1;
    return count;
  }

  #lostByShift(state: State): number {
    const front = state.front;
    const head = this.head[front]!;
    let lost = 0;
    for (const child of this.#children[front]!) if (child < front && onStack(state, child)) lost += 1;
    if (head < front && head !== state.at(0) && onStack(state, head)) lost += 1;
    return lost;
  }
}

/** Words before the front without a head are the stack. */
function onStack(state: State, word: number): boolean {
  return state.head[word]! < 0;
}

import { Between, markOf } from './between.js';
import { type Encoded, SENTENCE_CAP } from './encode.js';
import { hashText } from './hash.js';
import { ArcFeatures } from './labelFeatures.js';
import { StateFeatures } from './parseFeatures.js';
import { move, State } from './state.js';
import { bestOf, type TagSet } from './tagger.js';
import type { Scorer } from './weights.js';

const ROOT_WORD = hashText('<root>');
const ROOT_TAG = 255;

/** What parsing and its training share: the state, its features and the marks of the tags. */
export class Workbench {
  readonly state = new State(SENTENCE_CAP);
  readonly between = new Between(SENTENCE_CAP);
  readonly moves: StateFeatures;
  readonly arcs: ArcFeatures;
  readonly #marks: Uint8Array;

  constructor(
    readonly words: Encoded,
    tags: TagSet,
  ) {
    this.#marks = Uint8Array.from([0, ...tags.upos.map(markOf)]);
    this.moves = new StateFeatures(words, this.state, this.between);
    this.arcs = new ArcFeatures(words, this.between);
  }

  /** Sets the state to the start of the sentence in `words`, with the root after its last word. */
  start(): void {
    const { words } = this;
    words.lower[words.size] = ROOT_WORD;
    words.tag[words.size] = ROOT_TAG;
    words.cluster[words.size] = 0;
    this.between.count(words, this.#marks);
    this.state.reset(words.size);
  }
}

/** A greedy arc-hybrid parser: one table chooses the moves, another the relation of each arc as it is made. */
export class Parser {
  readonly #scores = new Float64Array(3);
  readonly #labelScores: Float64Array;

  constructor(
    private readonly bench: Workbench,
    private readonly moves: Scorer,
    private readonly labels: Scorer,
  ) {
    this.#labelScores = new Float64Array(labels.classes);
  }

  /** Parses the tagged sentence in the workbench's words; heads and labels are left in its state. */
  parse(): State {
    const { bench } = this;
    const { state } = bench;
    bench.start();
    while (!state.done) {
      bench.moves.fill(state);
      this.moves.score(bench.moves.bag.keys, bench.moves.bag.size, this.#scores);
      this.#apply(bestMove(state, this.#scores));
    }
    return state;
  }

  #apply(chosen: number): void {
    const { state } = this.bench;
    if (chosen === move.shift) state.shift();
    else if (chosen === move.left) state.attachLeft(this.#label(state.front, state.at(0)));
    else state.attachRight(this.#label(state.at(1), state.at(0)));
  }

  #label(head: number, child: number): number {
    const { arcs, state } = this.bench;
    arcs.fill(state, head, child);
    this.labels.score(arcs.bag.keys, arcs.bag.size, this.#labelScores);
    return bestOf(this.#labelScores, this.labels.classes);
  }
}

/** The highest-scored move that the state allows; there is always one until the state is done. */
export function bestMove(state: State, scores: Float64Array): number {
  let best = -1;
  if (state.canShift()) best = move.shift;
  if (state.canLeft() && (best < 0 || scores[move.left]! > scores[best]!)) best = move.left;
  if (state.canRight() && (best < 0 || scores[move.right]! > scores[best]!)) best = move.right;
  return best;
}

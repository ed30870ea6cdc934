import { Between, markOf } from './between.js';
import { type Candidate, Candidates } from './candidates.js';
import { type Encoded, SENTENCE_CAP } from './encode.js';
import { hashText } from './hash.js';
import { ArcFeatures } from './labelFeatures.js';
import { StateFeatures } from './parseFeatures.js';
import { Recalled } from './recalled.js';
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

/** How far a parse looks beyond the best next move. */
export interface Search {
  /** Most states kept side by side. */
  width: number;
  /** States this far behind the best one, in logarithms of probability, are dropped. */
  window: number;
  /** Divides the scores of moves before they become probabilities. */
  temperature: number;
}

/** An arc-hybrid parser: one table chooses the moves, another the relation of each arc as it is made. */
export class Parser {
  readonly #moves: Recalled;
  readonly #labels: Recalled;
  readonly #scores = new Float64Array(3);
  readonly #labelScores: Float64Array;
  readonly #spare: State[];
  readonly #candidates: Candidates;
  #beam: State[] = [];
  /** The beam before, to be filled anew. */
  #next: State[] = [];

  constructor(
    private readonly bench: Workbench,
    moves: Scorer,
    labels: Scorer,
    search: Search,
  ) {
    this.#moves = new Recalled(moves);
    this.#labels = new Recalled(labels);
    this.#labelScores = new Float64Array(labels.classes);
    this.#spare = Array.from({ length: search.width }, () => new State(SENTENCE_CAP));
    this.#candidates = new Candidates(search);
  }

  /** Parses the tagged sentence in the workbench's words; the state returned holds until the next call. */
  parse(): State {
    this.bench.start();
    this.#moves.forget();
    this.#labels.forget();
    for (const state of this.#beam) if (state !== this.bench.state) this.#spare.push(state);
    this.#beam.length = 0;
    this.#beam.push(this.bench.state);
    for (let step = 2 * this.bench.state.size; step > 0; step--) this.#advance();
    return this.#beam[0]!;
  }

  /** One move for every state of the beam: the best few of all that they could make. */
  #advance(): void {
    const { bench } = this;
    const candidates = this.#candidates;
    candidates.clear();
    for (let place = 0; place < this.#beam.length; place++) {
      const state = this.#beam[place]!;
      const only = forcedMove(state);
      if (only >= 0) {
        candidates.add(place, only, state.score);
        continue;
      }
      bench.moves.fill(state);
      this.#moves.score(bench.moves.bag.keys, bench.moves.bag.size, this.#scores);
      candidates.addAll(place, state, this.#scores);
    }
    candidates.trim();
    if (this.#beam.length === 1 && candidates.count === 1) this.#apply(this.#beam[0]!, candidates.at(0));
    else this.#branch();
  }

  /** A state with one way on goes it; one with more is copied for all but the last. */
  #branch(): void {
    const candidates = this.#candidates;
    const before = this.#beam;
    const beam = this.#next;
    beam.length = 0;
    for (let rank = 0; rank < candidates.count; rank++) {
      const from = before[candidates.at(rank).place]!;
      if (this.#isLast(rank)) {
        beam.push(from);
        continue;
      }
      const copy = this.#spare.pop() ?? new State(SENTENCE_CAP);
      copy.copyFrom(from);
      beam.push(copy);
    }
    for (const state of before) {
      if (state !== this.bench.state && !beam.includes(state)) this.#spare.push(state);
    }
    this.#beam = beam;
    this.#next = before;
    for (let rank = 0; rank < beam.length; rank++) this.#apply(beam[rank]!, candidates.at(rank));
  }

  /** Whether no lower rank goes on from the same state. */
  #isLast(rank: number): boolean {
    const { place } = this.#candidates.at(rank);
    for (let later = rank + 1; later < this.#candidates.count; later++) {
      if (this.#candidates.at(later).place === place) return false;
    }
    return true;
  }

  #apply(state: State, { move: chosen, score }: Candidate): void {
    state.score = score;
    if (chosen === move.shift) state.shift();
    else if (chosen === move.left) state.attachLeft(this.#label(state, state.front, state.at(0)));
    else state.attachRight(this.#label(state, state.at(1), state.at(0)));
  }

  #label(state: State, head: number, child: number): number {
    const { arcs } = this.bench;
    arcs.fill(state, head, child);
    this.#labels.score(arcs.bag.keys, arcs.bag.size, this.#labelScores);
    return bestOf(this.#labelScores, this.#labels.classes);
  }
}

/** The one move that is left with an empty stack or an empty buffer; -1 where there is a choice. */
export function forcedMove(state: State): number {
  if (state.depth === 0) return move.shift;
  if (state.front < state.size) return -1;
  return state.depth === 1 ? move.left : move.right;
}

/** The highest-scored move that the state allows; there is always one until the state is done. */
export function bestMove(state: State, scores: Float64Array): number {
  let best = -1;
  if (state.canShift()) best = move.shift;
  if (state.canLeft() && (best < 0 || scores[move.left]! > scores[best]!)) best = move.left;
  if (state.canRight() && (best < 0 || scores[move.right]! > scores[best]!)) best = move.right;
  return best;
}

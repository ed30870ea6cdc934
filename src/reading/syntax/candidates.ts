import type { Search } from './parser.js';
import { move, type State } from './state.js';

/** A move that one state of the beam could make, with the score that it would come to. */
export interface Candidate {
  place: number;
  move: number;
  score: number;
}

/** The best moves that a beam could make next, within the search's width and window. */
export class Candidates {
  readonly #list: Candidate[];
  #count = 0;

  constructor(private readonly search: Search) {
    this.#list = Array.from({ length: search.width + 1 }, () => ({ place: 0, move: 0, score: 0 }));
  }

  clear(): void {
    this.#count = 0;
  }

  get count(): number {
    return this.#count;
  }

  /** The candidate of this rank, 0 for the best; equals stand in order of their adding. It holds until the next `clear`. */
  at(rank: number): Candidate {
    return this.#list[rank]!;
  }

  /** Adds a move unless the width is full of better ones. */
  add(place: number, chosen: number, score: number): void {
    const list = this.#list;
    const { width } = this.search;
    if (this.#count === width && list[width - 1]!.score >= score) return;
    const candidate = list[this.#count]!;
    candidate.place = place;
    candidate.move = chosen;
    candidate.score = score;
    let rank = this.#count;
    while (rank > 0 && list[rank - 1]!.score < score) {
      list[rank] = list[rank - 1]!;
      rank -= 1;
    }
    list[rank] = candidate;
    if (this.#count < width) this.#count += 1;
  }

  /** Adds the moves that a state allows; their scores become logarithms of probabilities. */
  addAll(place: number, state: State, scores: Float64Array): void {
    const { temperature, window } = this.search;
    const shift = state.canShift() ? scores[move.shift]! : Number.NEGATIVE_INFINITY;
    const left = state.canLeft() ? scores[move.left]! : Number.NEGATIVE_INFINITY;
    const right = state.canRight() ? scores[move.right]! : Number.NEGATIVE_INFINITY;
    const top = Math.max(shift, left, right);
    const least = top - window * temperature;
    const all = Math.log(
      share(shift, top, temperature) + share(left, top, temperature) + share(right, top, temperature),
    );
    if (shift >= least) this.add(place, move.shift, state.score + (shift - top) / temperature - all);
    if (left >= least) this.add(place, move.left, state.score + (left - top) / temperature - all);
    if (right >= least) this.add(place, move.right, state.score + (right - top) / temperature - all);
  }

  /** Drops what is further behind the best than the window. */
  trim(): void {
    const least = this.#list[0]!.score - this.search.window;
    while (this.#list[this.#count - 1]!.score < least) this.#count -= 1;
  }
}

function share(score: number, top: number, temperature: number): number {
  return score === Number.NEGATIVE_INFINITY ? 0 : Math.exp((score - top) / temperature);
}

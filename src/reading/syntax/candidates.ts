import type { Search } from './parser.js';
import { move, type State } from './state.js';

/** A move that one state of the beam could make, with the score that it would come to. */
export interface Candidate {
  place: number;
  move: number;
  score: number;
}

/** The moves that a beam could make next, and the choice among them. */
export class Candidates {
  readonly #list: Candidate[];
  #count = 0;

  constructor(private readonly search: Search) {
    this.#list = Array.from({ length: search.width * 3 }, () => ({ place: 0, move: 0, score: 0 }));
  }

  clear(): void {
    this.#count = 0;
  }

  add(place: number, chosen: number, score: number): void {
    const candidate = this.#list[this.#count]!;
    candidate.place = place;
    candidate.move = chosen;
    candidate.score = score;
    this.#count += 1;
  }

  /** Adds the moves that a state allows; their scores become logarithms of probabilities. */
  addAll(place: number, state: State, scores: Float64Array): void {
    const { temperature, window } = this.search;
    const shift = state.canShift() ? scores[move.shift]! : Number.NEGATIVE_INFINITY;
    const left = state.canLeft() ? scores[move.left]! : Number.NEGATIVE_INFINITY;
    const right = state.canRight() ? scores[move.right]! : Number.NEGATIVE_INFINITY;
    const top = Math.max(shift, left, right);
    const share = (score: number): number => Math.exp((score - top) / temperature);
    const all = Math.log(share(shift) + share(left) + share(right));
    const least = top - window * temperature;
    if (shift >= least) this.add(place, move.shift, state.score + (shift - top) / temperature - all);
    if (left >= least) this.add(place, move.left, state.score + (left - top) / temperature - all);
    if (right >= least) this.add(place, move.right, state.score + (right - top) / temperature - all);
  }

  /** The best ones within the search's width and window, best first; equals in order of their adding. */
  choose(): Candidate[] {
    const sorted = this.#list.slice(0, this.#count).sort((a, b) => b.score - a.score);
    const least = sorted[0]!.score - this.search.window;
    return sorted.slice(0, this.search.width).filter((candidate) => candidate.score >= least);
  }
}

/**
 * Finds the best tree over a sentence with one root and no crossing arcs (Eisner 1996), in time that grows with the cube of
 * its length; most often each word's best head gives it at once. Node 0 is the root, the others are the words.
 */
export class TreeFinder {
  /** Best sums over words i to j, at i × width + j: with head i, closed; with an arc from i to j, open. */
  readonly #right: Float64Array;
  readonly #rightArc: Float64Array;
  /** The same with head j, and an arc from j to i, at j × width + i. */
  readonly #left: Float64Array;
  readonly #leftArc: Float64Array;
  /** Where the two halves of each of these meet; of an arc at i × width + j, whichever way it goes. */
  readonly #rightCut: Uint8Array;
  readonly #leftCut: Uint8Array;
  readonly #arcCut: Uint8Array;

  /** `width` is the most nodes that a sentence has, at most 256. */
  constructor(private readonly width: number) {
    const sums = () => new Float64Array(width * width);
    const cuts = () => new Uint8Array(width * width);
    [this.#right, this.#rightArc, this.#left, this.#leftArc] = [sums(), sums(), sums(), sums()];
    [this.#rightCut, this.#leftCut, this.#arcCut] = [cuts(), cuts(), cuts()];
  }

  /**
   * `scores` holds a line of `nodes` numbers for each node, how well each other one would be its head. Writes the head of
   * node n to `heads[n]`.
   */
  find(scores: Float64Array, nodes: number, heads: Int32Array): void {
    if (greedy(scores, nodes, heads) && isFlat(heads, nodes)) return;
    this.#sum(scores, nodes);
    const last = nodes - 1;
    let [root, most] = [1, Number.NEGATIVE_INFINITY];
    for (let word = 1; word <= last; word++) {
      const sum =
        this.#left[word * this.width + 1]! + this.#right[word * this.width + last]! + scores[word * nodes]!;
      if (sum <= most) continue;
      most = sum;
      root = word;
    }
    heads[root] = 0;
    this.#openLeft(1, root, heads);
    this.#openRight(root, last, heads);
  }

  #sum(scores: Float64Array, nodes: number): void {
    const { width } = this;
    const [right, rightArc, left, leftArc] = [this.#right, this.#rightArc, this.#left, this.#leftArc];
    for (let word = 1; word < nodes; word++) right[word * width + word] = left[word * width + word] = 0;
    for (let far = 1; far < nodes - 1; far++) {
      for (let i = 1; i + far < nodes; i++) {
        const j = i + far;
        const [from, to] = [i * width, j * width];
        let [cut, most] = [i, Number.NEGATIVE_INFINITY];
        for (let k = i; k < j; k++) {
          const sum = right[from + k]! + left[to + k + 1]!;
          if (sum <= most) continue;
          most = sum;
          cut = k;
        }
        this.#arcCut[from + j] = cut;
        rightArc[from + j] = most + scores[j * nodes + i]!;
        leftArc[to + i] = most + scores[i * nodes + j]!;
        most = Number.NEGATIVE_INFINITY;
        for (let k = i + 1; k <= j; k++) {
          const sum = rightArc[from + k]! + right[k * width + j]!;
          if (sum <= most) continue;
          most = sum;
          cut = k;
        }
        right[from + j] = most;
        this.#rightCut[from + j] = cut;
        most = Number.NEGATIVE_INFINITY;
        for (let k = i; k < j; k++) {
          const sum = left[k * width + i]! + leftArc[to + k]!;
          if (sum <= most) continue;
          most = sum;
          cut = k;
        }
        left[to + i] = most;
        this.#leftCut[to + i] = cut;
      }
    }
  }

  /** Reads the arcs of words i to j with head i. */
  #openRight(i: number, j: number, heads: Int32Array): void {
    if (i === j) return;
    const child = this.#rightCut[i * this.width + j]!;
    heads[child] = i;
    this.#openArc(i, child, heads);
    this.#openRight(child, j, heads);
  }

  /** Reads the arcs of words i to j with head j. */
  #openLeft(i: number, j: number, heads: Int32Array): void {
    if (i === j) return;
    const child = this.#leftCut[j * this.width + i]!;
    heads[child] = j;
    this.#openArc(child, j, heads);
    this.#openLeft(i, child, heads);
  }

  /** Reads the arcs between two words that an arc ties. */
  #openArc(i: number, j: number, heads: Int32Array): void {
    const cut = this.#arcCut[i * this.width + j]!;
    this.#openRight(i, cut, heads);
    this.#openLeft(cut + 1, j, heads);
  }
}

/** Each node's best head, the first of equals; whether one alone is the root's. */
function greedy(scores: Float64Array, nodes: number, heads: Int32Array): boolean {
  let roots = 0;
  for (let node = 1; node < nodes; node++) {
    let best = 0;
    for (let head = 1; head < nodes; head++) {
      if (head !== node && scores[node * nodes + head]! > scores[node * nodes + best]!) best = head;
    }
    heads[node] = best;
    if (best === 0) roots += 1;
  }
  return roots === 1;
}

/** Whether heads make a tree without crossing arcs: the words between a word and its head all lead to one of the two. */
function isFlat(heads: Int32Array, nodes: number): boolean {
  for (let word = 1; word < nodes; word++) {
    const head = heads[word]!;
    const [first, last] = word < head ? [word, head] : [head, word];
    for (let inner = first + 1; inner < last; inner++) {
      const other = heads[inner]!;
      if (other < first || other > last) return false;
    }
  }
  for (let start = 1; start < nodes; start++) {
    let steps = 0;
    for (let node = start; node !== 0; node = heads[node]!) {
      steps += 1;
      if (steps === nodes) return false;
    }
  }
  return true;
}

import { type Encoded, encode, SENTENCE_CAP } from '../../src/reading/syntax/encode.js';
import type { Lexicon } from '../../src/reading/syntax/lexicon.js';
import { bestMove, forcedMove, Workbench } from '../../src/reading/syntax/parser.js';
import { move, type State } from '../../src/reading/syntax/state.js';
import { bestOf, rivalOf, type TagSet } from '../../src/reading/syntax/tagger.js';
import type { WeightRow } from '../../src/reading/syntax/weights.js';
import type { GoldSentence } from './conllu.js';
import { type Frozen, freeze } from './frozen.js';
import { GoldTree } from './oracle.js';
import { coarser, heaviest, meanRows, Perceptron, quantise } from './perceptron.js';
import { Random } from './random.js';

export interface ParserPlan {
  tags: TagSet;
  labels: string[];
  lexicon: Lexicon;
  runs: readonly ParserRun[];
  /** Share of wrong moves that training follows, to learn from its own mistakes. */
  explore: number;
  /** Rows that the model ships with. */
  moveRows: number;
  labelRows: number;
}

/** From steps of 1/328 to steps of 1/2, which is fine enough for a sum of 160 weights. */
const MOVE_STEP = (127 / 60) * (100 / 32767);
/** Rows of one run; the mean of several runs is cut down further. */
const MOVE_ROWS = 1_500_000;
const LABEL_ROWS = 260_000;

/** One run: runs that differ in order and margin make different mistakes. */
export interface ParserRun {
  seed: number;
  /** A move is learnt from until it leads by this much. */
  margin: number;
  epochs: number;
}

export interface TrainedParser {
  moves: Frozen;
  labels: Frozen;
}

/** Learns several parsers on predicted tags and gives the mean of their weights. */
export function trainParser(
  sentences: readonly GoldSentence[],
  tags: readonly Int32Array[],
  words: Encoded,
  plan: ParserPlan,
  say: (text: string) => void,
): TrainedParser {
  const runs = plan.runs.map((run) => {
    const learner = learnRun(sentences, tags, words, plan, run);
    say(`parser: a run of ${run.epochs} epochs`);
    return learner.rows();
  });
  const moves = meanRows(runs.map((run) => run.moves));
  const labels = meanRows(runs.map((run) => run.labels));
  return {
    moves: freeze({ classes: 3 }, coarser(heaviest(moves, plan.moveRows), MOVE_STEP, 127)),
    labels: freeze({ classes: plan.labels.length }, heaviest(labels, plan.labelRows)),
  };
}

function learnRun(
  sentences: readonly GoldSentence[],
  tags: readonly Int32Array[],
  words: Encoded,
  plan: ParserPlan,
  run: ParserRun,
): ParserLearner {
  const trees = sentences.map((sentence) => new GoldTree(sentence.words, plan.labels));
  const learner = new ParserLearner(words, plan, run.margin);
  const order = sentences.map((_, index) => index).filter((i) => sentences[i]!.words.length <= SENTENCE_CAP);
  const random = new Random(run.seed);
  for (let epoch = 0; epoch < run.epochs; epoch++) {
    for (const index of random.shuffle(order)) {
      const forms = sentences[index]!.words.map((word) => word.form);
      encode(forms, plan.lexicon, words);
      words.tag.set(tags[index]!);
      learner.learn(trees[index]!, epoch > 0 ? plan.explore : 0, random);
    }
  }
  return learner;
}

/** Moves and relations of one run, learnt together with a dynamic oracle (Goldberg and Nivre 2013). */
class ParserLearner {
  readonly bench: Workbench;
  readonly #moves = new Perceptron(3);
  readonly #labels: Perceptron;
  readonly #scores = new Float64Array(3);
  readonly #labelScores: Float64Array;
  readonly #costs = new Int32Array(3);

  constructor(
    words: Encoded,
    plan: ParserPlan,
    private readonly margin: number,
  ) {
    this.bench = new Workbench(words, plan.tags);
    this.#labels = new Perceptron(plan.labels.length);
    this.#labelScores = new Float64Array(plan.labels.length);
  }

  learn(tree: GoldTree, explore: number, random: Random): void {
    const { bench } = this;
    const { state } = bench;
    bench.start();
    while (!state.done) {
      const only = forcedMove(state);
      if (only >= 0) {
        this.#apply(only, tree);
        continue;
      }
      const { keys } = bench.moves.bag;
      bench.moves.fill(state);
      this.#moves.score(keys, bench.moves.bag.size, this.#scores);
      tree.costs(state, this.#costs);
      const guess = bestMove(state, this.#scores);
      const right = this.#cheapest(state);
      this.#moves.tick();
      this.#correct(state, right);
      const wrong = this.#costs[guess]! > this.#costs[right]!;
      this.#apply(wrong && random.next() >= explore ? right : guess, tree);
    }
  }

  rows(): { moves: WeightRow[]; labels: WeightRow[] } {
    return {
      moves: quantise(this.#moves.averaged(2), 32767, 100, MOVE_ROWS),
      labels: quantise(this.#labels.averaged(2), 127, 10, LABEL_ROWS),
    };
  }

  /** The best-scored of the moves that lose least. */
  #cheapest(state: State): number {
    let best = -1;
    for (const m of [move.shift, move.left, move.right]) {
      if (!allowed(state, m)) continue;
      if (best < 0 || this.#costs[m]! < this.#costs[best]!) best = m;
      else if (this.#costs[m] === this.#costs[best] && this.#scores[m]! > this.#scores[best]!) best = m;
    }
    return best;
  }

  #correct(state: State, right: number): void {
    let rival = -1;
    for (const m of [move.shift, move.left, move.right]) {
      if (!allowed(state, m) || this.#costs[m]! <= this.#costs[right]!) continue;
      if (rival < 0 || this.#scores[m]! > this.#scores[rival]!) rival = m;
    }
    if (rival < 0 || this.#scores[right]! - this.#scores[rival]! > this.margin) return;
    this.#moves.update(this.bench.moves.bag.keys, this.bench.moves.bag.size, right, rival);
  }

  #apply(chosen: number, tree: GoldTree): void {
    const { state } = this.bench;
    if (chosen === move.shift) state.shift();
    else if (chosen === move.left) state.attachLeft(this.#label(state.front, state.at(0), tree));
    else state.attachRight(this.#label(state.at(1), state.at(0), tree));
  }

  #label(head: number, child: number, tree: GoldTree): number {
    const { arcs, state } = this.bench;
    arcs.fill(state, head, child);
    this.#labels.score(arcs.bag.keys, arcs.bag.size, this.#labelScores);
    const guess = bestOf(this.#labelScores, this.#labels.classes);
    const right = tree.label[child]!;
    this.#labels.tick();
    if (tree.head[child] === head && right >= 0) {
      const rival = rivalOf(this.#labelScores, right);
      if (this.#labelScores[right]! - this.#labelScores[rival]! <= this.margin) {
        this.#labels.update(arcs.bag.keys, arcs.bag.size, right, rival);
      }
    }
    return guess;
  }
}

function allowed(state: State, m: number): boolean {
  if (m === move.shift) return state.canShift();
  return m === move.left ? state.canLeft() : state.canRight();
}

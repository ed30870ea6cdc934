import { type Encoded, encode, SENTENCE_CAP } from '../../src/reading/syntax/encode.js';
import { INPUTS, inputKeys, inputTableOf, KEYED, UNKNOWN } from '../../src/reading/syntax/inputs.js';
import type { Lexicon } from '../../src/reading/syntax/lexicon.js';
import type { GoldSentence } from './conllu.js';
import { type Batch, Learner } from './dense/learner.js';
import { Training } from './dense/multiply.js';
import type { TrainedNetwork } from './dense/pack.js';
import { Random } from './random.js';

export interface ParserPlan {
  relations: readonly string[];
  lexicon: Lexicon;
  /** Features seen less often get no row. */
  least: number;
  width: number;
  layers: number;
  /** Width of each of the four views of a word that arcs and relations are rated by. */
  view: number;
  epochs: number;
  /** Words of one batch. */
  words: number;
  /** Highest rate of learning: it rises to it over `warmUp` batches and falls along a half cosine. */
  rate: number;
  warmUp: number;
  /** Share of the numbers between layers, and of the features, that are left out at random. */
  drop: number;
  dropInputs: number;
  /** A form that was seen so often is as often learnt as an unknown one as not. */
  rare: number;
  seed: number;
}

/** A sentence as the learner takes it. */
interface Lesson {
  size: number;
  rows: Int32Array;
  heads: Int32Array;
  labels: Int32Array;
}

/** Learns the parser's network on predicted tags. */
export function trainParser(
  sentences: readonly GoldSentence[],
  tags: readonly Int32Array[],
  words: Encoded,
  plan: ParserPlan,
  say: (text: string) => void,
): TrainedNetwork {
  const counts = countKeys(sentences, tags, words, plan);
  const keys = [...counts].filter(([, count]) => count >= plan.least).map(([key]) => key);
  const lessons = lessonsOf(sentences, tags, words, keys, plan);
  const random = new Random(plan.seed);
  const most = plan.words + SENTENCE_CAP;
  const shape = {
    rows: KEYED + keys.length,
    perWord: INPUTS,
    width: plan.width,
    layers: plan.layers,
    view: plan.view,
    relations: plan.relations.length,
    most,
  };
  const learner = new Learner(new Training(MEGABYTES), shape, random, plan.drop);
  const seen = [0, 0, ...keys.map((key) => counts.get(key)!)];
  const total = plan.epochs * batchesOf(lessons, plan.words).length;
  let done = 0;
  for (let epoch = 1; epoch <= plan.epochs; epoch++) {
    let [loss, size] = [0, 0];
    for (const lessonsOfBatch of batchesOf(random.shuffle([...lessons]), plan.words)) {
      const batch = batchOf(lessonsOfBatch);
      leaveOut(batch.rows, seen, plan, random);
      const fall = 0.5 * (1 + Math.cos((Math.PI * done) / total));
      loss += learner.learn(batch, plan.rate * Math.min(1, (done + 1) / plan.warmUp) * (0.01 + 0.99 * fall));
      size += batch.heads.length;
      done += 1;
    }
    say(`parser: epoch ${epoch} of ${plan.epochs}, loss ${(loss / size).toFixed(3)} a word`);
  }
  const { inputs, layers, scores } = learner;
  const { views, query, names, extra } = scores;
  const { width, view } = plan;
  return {
    width,
    view,
    relations: plan.relations.length,
    keys,
    inputs: inputs.weights,
    layers,
    views,
    query,
    names,
    extra,
  };
}

/** Room for a batch's numbers, and the matrices. */
const MEGABYTES = 120;

/** How often each key comes, in order of its first coming. */
function countKeys(
  sentences: readonly GoldSentence[],
  tags: readonly Int32Array[],
  words: Encoded,
  plan: ParserPlan,
): Map<number, number> {
  const counts = new Map<number, number>();
  const keys = new Int32Array(INPUTS);
  sentences.forEach((sentence, index) => {
    if (sentence.words.length > SENTENCE_CAP) return;
    encodeTagged(sentence, tags[index]!, words, plan.lexicon);
    for (let i = 0; i < words.size; i++) {
      inputKeys(words, i, keys);
      for (const key of keys) if (key !== 0) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  });
  return counts;
}

function lessonsOf(
  sentences: readonly GoldSentence[],
  tags: readonly Int32Array[],
  words: Encoded,
  keys: readonly number[],
  plan: ParserPlan,
): Lesson[] {
  const table = inputTableOf(keys);
  const places = new Map(plan.relations.map((name, place) => [name, place]));
  return sentences.flatMap((sentence, index) => {
    const size = sentence.words.length;
    if (size > SENTENCE_CAP) return [];
    encodeTagged(sentence, tags[index]!, words, plan.lexicon);
    const rows = new Int32Array(size * INPUTS);
    table.fill(words, rows);
    const heads = Int32Array.from(sentence.words, (word) => word.head);
    const labels = Int32Array.from(sentence.words, (word) => places.get(word.deprel) ?? -1);
    return [{ size, rows, heads, labels }];
  });
}

function encodeTagged(sentence: GoldSentence, tags: Int32Array, words: Encoded, lexicon: Lexicon): void {
  encode(
    sentence.words.map((word) => word.form),
    lexicon,
    words,
  );
  words.tag.set(tags);
}

/** Cuts the lessons, in their order, into runs of at most so many words. */
function batchesOf(lessons: readonly Lesson[], words: number): Lesson[][] {
  const batches: Lesson[][] = [];
  let room = 0;
  for (const lesson of lessons) {
    if (lesson.size > room) {
      batches.push([]);
      room = words;
    }
    batches.at(-1)!.push(lesson);
    room -= lesson.size;
  }
  return batches;
}

function batchOf(lessons: readonly Lesson[]): Batch {
  const starts = new Int32Array(lessons.length + 1);
  lessons.forEach(({ size }, s) => {
    starts[s + 1] = starts[s]! + size;
  });
  const words = starts[lessons.length]!;
  const rows = new Int32Array(words * INPUTS);
  const [heads, labels] = [new Int32Array(words), new Int32Array(words)];
  lessons.forEach((lesson, s) => {
    rows.set(lesson.rows, starts[s]! * INPUTS);
    heads.set(lesson.heads, starts[s]!);
    labels.set(lesson.labels, starts[s]!);
  });
  return { sentences: lessons.length, starts, rows, heads, labels };
}

/** Takes rare forms for unknown ones and leaves out other features, at random. */
function leaveOut(rows: Int32Array, seen: readonly number[], plan: ParserPlan, random: Random): void {
  for (let at = 0; at < rows.length; at += INPUTS) {
    const form = rows[at]!;
    if (form >= KEYED && random.next() < plan.rare / (plan.rare + seen[form]!)) rows[at] = UNKNOWN;
  }
  for (let at = 0; at < rows.length; at++) if (random.next() < plan.dropInputs) rows[at] = 0;
}

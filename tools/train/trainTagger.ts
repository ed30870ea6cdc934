import { type Encoded, encode } from '../../src/reading/syntax/encode.js';
import type { Lexicon } from '../../src/reading/syntax/lexicon.js';
import { tagBag, tagFeatures } from '../../src/reading/syntax/tagFeatures.js';
import { bestOf, rivalOf, Tagger, type TagSet } from '../../src/reading/syntax/tagger.js';
import type { GoldSentence } from './conllu.js';
import { type Frozen, freeze } from './frozen.js';
import { coarser, heaviest, meanRows, Perceptron, quantise } from './perceptron.js';
import { Random } from './random.js';
import { jointTag } from './vocabulary.js';

export interface TaggerPlan {
  names: string[];
  tags: TagSet;
  lexicon: Lexicon;
  runs: readonly TaggerRun[];
  folds: number;
}

/** One run: runs that differ in order and margin make different mistakes. */
export interface TaggerRun {
  seed: number;
  /** A tag is learnt from until it leads by this much. */
  margin: number;
  epochs: number;
}

export interface TrainedTagger {
  tagger: Tagger;
  first: Frozen;
  second: Frozen;
  /** For each training sentence the tags that a tagger gave which had not seen it. */
  unseen: Int32Array[];
}

/** Runs are rounded to steps of 1/327 for their mean, which ships in steps of a quarter. */
const FINE = 32767;
const FINE_CLIP = 100;
const COARSE = (127 / 30) * (FINE_CLIP / FINE);
/** Rows that fill a table of 2^17 places to four fifths. */
const TAG_ROWS = 104_000;

/** Trains both passes; the second learns from first-pass tags of held-out folds, as it will meet them. */
export function trainTagger(
  sentences: readonly GoldSentence[],
  words: Encoded,
  plan: TaggerPlan,
): TrainedTagger {
  const before = heldOut(sentences, words, plan, null);
  const unseen = heldOut(sentences, words, plan, before);
  const first = trainPass(sentences, words, plan, null);
  const second = trainPass(sentences, words, plan, before);
  return { tagger: new Tagger(plan.tags, first.scorer, second.scorer), first, second, unseen };
}

/** Tags every fold with a pass that was trained on the others: by the first run alone, for time. */
function heldOut(
  sentences: readonly GoldSentence[],
  words: Encoded,
  plan: TaggerPlan,
  before: readonly Int32Array[] | null,
): Int32Array[] {
  const given: Int32Array[] = new Array(sentences.length);
  for (let fold = 0; fold < plan.folds; fold++) {
    const inFold = (index: number): boolean => Math.floor((index * plan.folds) / sentences.length) === fold;
    const rest = sentences.filter((_, index) => !inFold(index));
    const known = before?.filter((_, index) => !inFold(index)) ?? null;
    const pass = trainPass(rest, words, { ...plan, runs: plan.runs.slice(0, 1) }, known);
    const tagger = new Tagger(plan.tags, pass.scorer, null);
    sentences.forEach((sentence, index) => {
      if (!inFold(index)) return;
      encodeGold(sentence, words, plan);
      if (before !== null) words.tag.set(before[index]!);
      tagger.pass(words, pass.scorer, before !== null);
      given[index] = words.tag.slice(0, words.size);
    });
  }
  return given;
}

/** Trains one pass, the mean of its runs; with first-pass tags given, they are the context to the right. */
function trainPass(
  sentences: readonly GoldSentence[],
  words: Encoded,
  plan: TaggerPlan,
  before: readonly Int32Array[] | null,
): Frozen {
  const numbers = new Map(plan.names.map((name, index) => [name, index]));
  const gold = sentences.map((sentence) => sentence.words.map((word) => numbers.get(jointTag(word)) ?? -1));
  const models = plan.runs.map((run) => {
    const learner = new Perceptron(plan.names.length);
    const order = sentences.map((_, index) => index);
    const random = new Random(run.seed);
    const learn = learning(learner, words, plan, run.margin);
    for (let epoch = 0; epoch < run.epochs; epoch++) {
      for (const index of random.shuffle(order)) {
        encodeGold(sentences[index]!, words, plan);
        if (before !== null) words.tag.set(before[index]!);
        learn(gold[index]!, before !== null);
      }
    }
    return quantise(learner.averaged(2), FINE, FINE_CLIP, Number.POSITIVE_INFINITY);
  });
  const rows = heaviest(coarser(meanRows(models), COARSE, 127), TAG_ROWS);
  return freeze({ classes: plan.names.length }, rows);
}

function encodeGold(sentence: GoldSentence, words: Encoded, plan: TaggerPlan): void {
  encode(
    sentence.words.map((word) => word.form),
    plan.lexicon,
    words,
  );
}

function learning(learner: Perceptron, words: Encoded, plan: TaggerPlan, margin: number) {
  const bag = tagBag();
  const scores = new Float64Array(learner.classes);
  const { verbal } = plan.tags;
  return (gold: readonly number[], after: boolean): void => {
    let verb = -1;
    for (let i = 0; i < words.size; i++) {
      tagFeatures(words, i, verb, after ? verbal : null, bag);
      learner.score(bag.keys, bag.size, scores);
      const right = gold[i]!;
      const guess = bestOf(scores, learner.classes);
      learner.tick();
      if (right >= 0) {
        const rival = rivalOf(scores, right);
        if (scores[right]! - scores[rival]! <= margin) learner.update(bag.keys, bag.size, right, rival);
      }
      words.tag[i] = guess + 1;
      if (verbal[guess]) verb = i;
    }
  };
}

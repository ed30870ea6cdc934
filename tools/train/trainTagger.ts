import { type Encoded, encode } from '../../src/reading/syntax/encode.js';
import type { Lexicon } from '../../src/reading/syntax/lexicon.js';
import { tagBag, tagFeatures } from '../../src/reading/syntax/tagFeatures.js';
import { bestOf, Tagger, type TagSet } from '../../src/reading/syntax/tagger.js';
import type { GoldSentence } from './conllu.js';
import { type Frozen, freeze } from './frozen.js';
import { Perceptron, quantise } from './perceptron.js';
import { Random } from './random.js';
import { jointTag } from './vocabulary.js';

export interface TaggerPlan {
  names: string[];
  tags: TagSet;
  lexicon: Lexicon;
  epochs: number;
  margin: number;
  folds: number;
}

export interface TrainedTagger {
  tagger: Tagger;
  first: Frozen;
  second: Frozen;
  /** For each training sentence the tags that a tagger gave which had not seen it. */
  unseen: Int32Array[];
}

const TAG_CLIP = 10;
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

/** Tags every fold with a pass that was trained on the others. */
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
    const pass = trainPass(rest, words, plan, before?.filter((_, index) => !inFold(index)) ?? null);
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

/** Trains one pass; with first-pass tags given, they are the context to the right. */
function trainPass(
  sentences: readonly GoldSentence[],
  words: Encoded,
  plan: TaggerPlan,
  before: readonly Int32Array[] | null,
): Frozen {
  const learner = new Perceptron(plan.names.length);
  const numbers = new Map(plan.names.map((name, index) => [name, index]));
  const gold = sentences.map((sentence) => sentence.words.map((word) => numbers.get(jointTag(word)) ?? -1));
  const order = sentences.map((_, index) => index);
  const random = new Random(before === null ? 17 : 18);
  const learn = learning(learner, words, plan);
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    for (const index of random.shuffle(order)) {
      encodeGold(sentences[index]!, words, plan);
      if (before !== null) words.tag.set(before[index]!);
      learn(gold[index]!, before !== null);
    }
  }
  return freeze(learner, quantise(learner.averaged(2), 127, TAG_CLIP, TAG_ROWS));
}

function encodeGold(sentence: GoldSentence, words: Encoded, plan: TaggerPlan): void {
  encode(
    sentence.words.map((word) => word.form),
    plan.lexicon,
    words,
  );
}

function learning(learner: Perceptron, words: Encoded, plan: TaggerPlan) {
  const bag = tagBag();
  const scores = new Float64Array(learner.classes);
  return (gold: readonly number[], after: boolean): void => {
    let lastVerb = 0;
    for (let i = 0; i < words.size; i++) {
      tagFeatures(words, i, lastVerb, after, bag);
      learner.score(bag.keys, bag.size, scores);
      const right = gold[i]!;
      const guess = bestOf(scores, learner.classes);
      learner.tick();
      if (right >= 0) {
        const rival = rivalOf(scores, right);
        if (scores[right]! - scores[rival]! <= plan.margin) learner.update(bag.keys, bag.size, right, rival);
      }
      words.tag[i] = guess + 1;
      if (plan.tags.verbal[guess]) lastVerb = guess + 1;
    }
  };
}

/** The best class but the right one. */
export function rivalOf(scores: Float64Array, right: number): number {
  let best = right === 0 ? 1 : 0;
  for (let c = 0; c < scores.length; c++) if (c !== right && scores[c]! > scores[best]!) best = c;
  return best;
}

import type { Quantity } from '../reading.js';
import { type Rule, rulesOf } from '../rule.js';
import { counted } from './counted.js';
import { own } from './own.js';
import type { Scene } from './scene.js';

/** Words that count without a number. */
export const vagueRules: readonly Rule<(scene: Scene, at: number) => Quantity | undefined>[] = rulesOf(
  'quantities',
  { vague },
);

/** "several soldiers", "several of them", "dozens of people", "a few hundred", "tens of thousands": a least number, no value. */
function vague(scene: Scene, at: number): Quantity | undefined {
  const { atoms, words, numbers, text } = scene;
  const { vague: leasts, alone, withArticle, notAfter } = words.bounds;
  const article = words.numbers.articles.includes(atoms[at]?.lower ?? '');
  let end = article ? at + 1 : at;
  const word = atoms[end]?.lower ?? '';
  const least = own(leasts, word);
  if (least === undefined || atoms[end]?.kind !== 'word') return undefined;
  if (withArticle.includes(word) !== article && !(article && least >= 20)) {
    if (article || word !== 'few') return undefined;
  }
  if (notAfter.includes(atoms[at - 1]?.lower ?? '')) return undefined;
  end++;
  let low = least;
  // "several hundred", "hundreds of thousands".
  const of = atoms[end]?.lower === words.guards.of ? end + 1 : end;
  const scale = numbers.entry(atoms, of).scale;
  if (scale !== undefined) {
    low *= scale;
    end = of + 1;
  }
  const noun = counted(scene, end);
  const isPart =
    atoms[end]?.lower === words.guards.of && words.bounds.wholes.includes(atoms[end + 1]?.lower ?? '');
  if (!noun && !isPart && scale === undefined && (article || !alone.includes(word))) return undefined;
  const start = atoms[at]?.start ?? 0;
  const last = atoms[end - 1]?.end ?? start;
  return {
    start,
    end: last,
    text: text.slice(start, last),
    value: null,
    low,
    high: null,
    bound: 'vague',
    unit: noun?.head ?? null,
    of: noun ? text.slice(noun.start, noun.end) : null,
  };
}

import type { Draft } from '../annotation.js';
import { atomsOf } from '../quantities/atoms.js';
import { NumberReader } from '../quantities/number.js';
import type { Time } from '../reading.js';
import { Anchor } from './anchor.js';
import { boundsOf } from './bounds.js';
import { onTheirDays } from './dayOfClock.js';
import { Line } from './line.js';
import type { Mention } from './mention.js';
import { merged } from './merge.js';
import { timeAt } from './parsers/index.js';
import { tenseFinder } from './tense.js';
import { stretchesOf, tagFinder } from './tokens.js';
import { type TimeWords, timeLexicon } from './words.js';

/** Reads a paragraph left to right; each time found moves what "later" and "that year" are counted from. */
function mentionsOf(line: Line): Mention[] {
  const found: Mention[] = [];
  let free = 0;
  for (let at = 0; at < line.atoms.length; at++) {
    const mention = timeAt(line, at);
    if (!mention || mention.first < free) continue;
    found.push(mention);
    if (mention.kind !== 'duration' && mention.kind !== 'reference')
      line.anchor.tell(mention.value, mention.basis);
    at = mention.end - 1;
    free = mention.end;
  }
  return onTheirDays(line, merged(line, found).filter(stands));
}

/** A part of the day alone ("evening", "night") is a time only in "in the evening" and the like. */
const stands = (mention: Mention): boolean =>
  mention.certain !== false && (mention.kind !== 'part' || mention.certain === true);

function timeOf(text: string, line: Line, mention: Mention): Time | undefined {
  const start = line.atoms[mention.first]?.start;
  const end = line.atoms[mention.end - 1]?.end;
  if (start === undefined || end === undefined) return undefined;
  const bounds = mention.type === 'SET' ? undefined : boundsOf(mention.value, mention.mod);
  const from = mention.from ?? bounds?.from ?? null;
  const to = mention.to ?? bounds?.to ?? null;
  const { type, value, mod } = mention;
  return { start, end, text: text.slice(start, end), type, value, mod, from, to, basis: mention.basis };
}

/**
 * The times of a report as TIMEX3 items, in the order of the text. Relative ones are counted from `publishedAt`;
 * without it they stay unresolved (`XXXX-WXX-4`, basis `none`).
 */
export function findTimes(draft: Draft, words: TimeWords): Time[] {
  const { text, publishedAt } = draft.document;
  const lexicon = timeLexicon(words);
  const numbers = new NumberReader(words.numbers);
  const anchor = new Anchor(publishedAt);
  const tagAt = tagFinder(draft.sentences);
  const tenseOf = tenseFinder(tagAt);
  const times: Time[] = [];
  for (const { start, end } of stretchesOf(draft)) {
    const atoms = atomsOf(text, start, end);
    const line = new Line(atoms, words, lexicon, numbers, anchor, tenseOf, tagAt, draft.without);
    for (const mention of mentionsOf(line)) {
      const time = timeOf(text, line, mention);
      if (!time) continue;
      times.push(time);
      draft.by.set(time, mention.rule ?? '');
    }
  }
  return times;
}

import type { Parser } from '../mention.js';

/** "now", "currently", "recently", "soon": the present, the past or the future, and no more. */
export const reference: Parser = (line, at) => {
  const found = line.phrase(at, 'reference');
  if (found?.phrase.kind !== 'reference') return undefined;
  // "in the past 24 hours" and "soon after the blast" are counted from elsewhere.
  const { unit, vague } = line.entry(found.end);
  if (unit !== undefined || vague !== undefined || line.number(found.end)) return undefined;
  if (line.is(found.end, line.words.after) || line.is(found.end, line.words.before)) return undefined;
  // "in the past season", "the future king": it tells of what follows.
  if (/^(NN|JJ|CD|VBG)/.test(line.tag(found.end)) && line.is(found.end - 1, line.words.adjectives))
    return undefined;
  return {
    first: at,
    end: found.end,
    type: 'DATE',
    value: found.phrase.value,
    mod: null,
    basis: 'text',
    kind: 'reference',
  };
};

import type { Parser } from '../mention.js';

/** "now", "currently", "recently", "soon": the present, the past or the future, and no more. */
export const reference: Parser = (line, at) => {
  const found = line.phrase(at, 'reference');
  if (found?.phrase.kind !== 'reference') return undefined;
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

import type { Draft, Sentence } from '../annotation.js';

/** A draft of a plain text for tests, without sentences: the readers of times and quantities do without tags. */
export function exampleDraft(text: string, publishedAt: string | null = null): Draft {
  return {
    document: {
      title: null,
      language: 'en',
      publishedAt,
      updatedAt: null,
      dateline: null,
      byline: null,
      text,
      parts: [],
    },
    sentences: [],
    times: [],
    quantities: [],
    places: [],
    actors: [],
    attributions: [],
    without: new Set(),
    by: new Map(),
  };
}

/**
 * A tagged sentence from `word/XPOS/UPOS` triples; the lemma drops a plural "s". One space stands between words and none
 * around a hyphen tagged HYPH, but before a conjunction: "two- and three-man".
 */
export function taggedSentence(triples: string): { text: string; sentence: Sentence } {
  let text = '';
  let glued = false;
  const tokens = triples.split(' ').map((triple, index) => {
    const [word = '', xpos = '', upos = ''] = triple.split('/');
    const close = text === '' || xpos === 'HYPH' || (glued && upos !== 'CCONJ');
    const start = close ? text.length : text.length + 1;
    text = close ? text + word : `${text} ${word}`;
    glued = xpos === 'HYPH';
    const lower = word.toLowerCase();
    const lemma = xpos === 'NNS' ? lower.replace(/s$/, '') : lower;
    return {
      index,
      start,
      end: start + word.length,
      text: word,
      lower,
      lemma,
      upos,
      xpos,
      head: -1,
      deprel: '',
    };
  });
  return { text, sentence: { index: 0, part: 0, start: 0, end: text.length, tokens, parsed: false } };
}

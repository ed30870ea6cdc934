import type { Draft, Sentence, Syntax, Token } from '../annotation.js';
import { attributionWords } from '../languages/en/cues.js';
import type { Part } from '../reading.js';
import { exampleDraft } from '../times/exampleDraft.js';
import { treesOf } from '../tree/trees.js';
import { findAttributions } from './find.js';

// Penn tags to universal parts of speech, as far as the tests use them.
const UPOS: readonly [RegExp, string][] = [
  [/^NNP/, 'PROPN'],
  [/^NN/, 'NOUN'],
  [/^(?:VB|VERB)/, 'VERB'],
  [/^MD$/, 'AUX'],
  [/^JJ/, 'ADJ'],
  [/^RB/, 'ADV'],
  [/^(?:PRP\$?|WP)$/, 'PRON'],
  [/^DT$/, 'DET'],
  [/^CD$/, 'NUM'],
  [/^IN$/, 'ADP'],
  [/^TO$/, 'PART'],
  [/^CC$/, 'CCONJ'],
];

function uposOf(xpos: string, deprel: string): string {
  if (deprel.startsWith('aux')) return 'AUX';
  if (xpos === 'DT' && deprel.startsWith('nsubj')) return 'PRON';
  return UPOS.find(([tag]) => tag.test(xpos))?.[1] ?? 'PUNCT';
}

/**
 * A sentence parsed by hand, for tests that must not move with the model: one token a line, "form lemma tag head relation",
 * heads counted from one, 0 for the root; a form that begins with "_" stands without a space before it.
 */
export function handParsed(lines: string, start = 0): { text: string; sentence: Sentence } {
  let text = '';
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const tokens = rows.map(([form = '', lemma = '', xpos = '', head = '0', deprel = ''], index): Token => {
    const glued = form.startsWith('_');
    const own = glued ? form.slice(1) : form;
    if (!glued && index > 0) text += ' ';
    const from = start + text.length;
    text += own;
    const upos = uposOf(xpos, deprel);
    const end = from + own.length;
    return {
      start: from,
      end,
      text: own,
      index,
      lower: own.toLowerCase(),
      lemma,
      upos,
      xpos,
      head: Number(head) - 1,
      deprel,
    };
  });
  return { text, sentence: { start, end: start + text.length, index: 0, part: 0, tokens, parsed: true } };
}

/** A draft over sentences parsed by hand, in one paragraph or one a part. */
export function handDraft(sources: readonly string[], role: Part['role'] = 'paragraph'): Draft {
  let text = '';
  const sentences: Sentence[] = [];
  for (const source of sources) {
    if (text !== '') text += ' ';
    const { text: own, sentence } = handParsed(source, text.length);
    sentences.push({ ...sentence, index: sentences.length });
    text += own;
  }
  const draft = exampleDraft(text);
  const parts = [{ role, start: 0, end: text.length }];
  return { ...draft, document: { ...draft.document, parts }, sentences };
}

const parsedAlready: Syntax = { annotate: () => [], parse: () => {} };

/** The attributions of sentences parsed by hand, their spans as the words that stand there. */
export function attributionsIn(draft: Draft) {
  const { text } = draft.document;
  const words = (spans: readonly [number, number][]) =>
    spans.map(([start, end]) => text.slice(start, end)).join(' | ');
  const trees = treesOf(parsedAlready, draft.times, draft.without);
  return findAttributions(draft, attributionWords, trees).map(
    ({ source, cue, content, chain, certainty }) => ({
      source: words(source),
      cue: words(cue),
      content: words(content),
      chain,
      certainty,
    }),
  );
}

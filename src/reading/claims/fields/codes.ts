import type { Span } from '../../reading.js';
import type { Tree } from '../../tree/tree.js';
import type { RegisterCues } from '../cues.js';

/** The tagger takes some past verbs for adjectives and leaves them their form. */
const pastOf = (word: string): string => (word.endsWith('e') ? `${word}d` : `${word}ed`);

/** The codes whose words stand in a span, in the order of the register's table. */
export function codesIn(register: RegisterCues, tree: Tree, span: Span): string[] {
  const tokens = tree.tokens.filter((t) => t.start >= span.start && t.end <= span.end);
  const lemmas = ` ${tokens.map((t) => t.lemma.toLowerCase()).join(' ')} `;
  const forms = ` ${tokens.map((t) => t.lower).join(' ')} `;
  const stands = (word: string) =>
    [word, pastOf(word)].some((form) => lemmas.includes(` ${form} `) || forms.includes(` ${form} `));
  return Object.entries(register.codes ?? {})
    .filter(([, words]) => words.some(stands))
    .map(([code]) => code);
}

import type { Span } from '../../reading.js';
import type { RegisterCues } from '../cues.js';
import type { Tree } from '../tree.js';

/** The codes whose words stand in a span, in the order of the register's table. */
export function codesIn(register: RegisterCues, tree: Tree, span: Span): string[] {
  const tokens = tree.tokens.filter((t) => t.start >= span.start && t.end <= span.end);
  const lemmas = ` ${tokens.map((t) => t.lemma.toLowerCase()).join(' ')} `;
  const forms = ` ${tokens.map((t) => t.lower).join(' ')} `;
  const stands = (word: string) => lemmas.includes(` ${word} `) || forms.includes(` ${word} `);
  return Object.entries(register.codes ?? {})
    .filter(([, words]) => words.some(stands))
    .map(([code]) => code);
}

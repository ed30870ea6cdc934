import { readFileSync } from 'node:fs';
import type { Syntax } from '../reading/annotation.js';
import { syntaxWords } from '../reading/languages/en/lemma.js';
import { syntaxFrom } from '../reading/syntax/index.js';

/** `src/desk` and `dist/desk` lie equally deep under the package root, so one address serves both. */
const ENGLISH = new URL('../../models/en.syntax.bin', import.meta.url);

/** Loads the English syntax model that ships with the package. */
export function loadSyntax(): Syntax {
  return syntaxFrom(readFileSync(ENGLISH), syntaxWords);
}

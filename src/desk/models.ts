import type { Syntax } from '../reading/annotation.js';
import { syntaxWords } from '../reading/languages/en/lemma.js';
import { syntaxFrom } from '../reading/syntax/index.js';
import { type SyntaxModel, syntaxModel } from '../reading/syntax/model.js';
import { fromFile } from './fromFile.js';
import { placeFiles } from './gazetteer.js';

/** What a reader needs of files, in memory that threads share: each has it at once, and none holds it again. */
export interface Models {
  syntax: SyntaxModel;
  places: [shipped: Uint8Array, ...added: Uint8Array[]];
}

/** `src/desk` and `dist/desk` lie equally deep under the package root, so one address serves both. */
const ENGLISH = new URL('../../models/en.syntax.bin', import.meta.url);

/** Loads what ships with the package, and the places added in a desk's folder. */
export function loadModels(home?: string): Models {
  return { syntax: fromFile(ENGLISH, syntaxModel), places: placeFiles(home) };
}

/** The English syntax over the model that ships with the package. */
export function loadSyntax(): Syntax {
  return syntaxFrom(fromFile(ENGLISH, syntaxModel), syntaxWords);
}

import type { Draft } from '../annotation.js';
import type { Span } from '../reading.js';
import type { Atom } from './atoms.js';
import type { NumberReader } from './number.js';
import type { QuantityWords } from './quantityWords.js';
import type { UnitReader } from './unit.js';

/** What the steps below share over one stretch of text. */
export interface Scene {
  text: string;
  atoms: readonly Atom[];
  draft: Draft;
  words: QuantityWords;
  numbers: NumberReader;
  units: UnitReader;
  /** Times that no count may reach into. */
  dates: readonly Span[];
}

/** Stands close to what is before it. */
export const isGlued = (atom: Atom | undefined): atom is Atom => atom !== undefined && !atom.spaced;

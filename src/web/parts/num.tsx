import { numberWords } from '../format.js';
import { useWords } from '../i18n.js';

/** A number in the digits that the person chose. */
export function Num({ of }: { of: number }) {
  return numberWords(of, useWords());
}

import { choiceOf } from './choice.js';

/** Digits of numbers and dates in Arabic: 12 or ١٢ (Unicode's names of them). */
export const digits = choiceOf('digits', ['latn', 'arab']);

/** Names of the months in Arabic: يناير, كانون الثاني or جانفي, each by a country that uses them. */
export const months = choiceOf('months', ['EG', 'SY', 'DZ']);

export type Digits = ReturnType<typeof digits.current>;
export type Months = ReturnType<typeof months.current>;

/** BCP 47 of a language with what was chosen for it. */
export const localeOf = (language: string, its: Digits, named: Months): string =>
  language === 'ar' ? `ar-${named}-u-nu-${its}` : 'en-GB';

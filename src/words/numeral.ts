/** What kind of number is asked for: `whole` and `fraction` may be grouped by thousands, a `degree` never is. */
export type Numeral = 'whole' | 'fraction' | 'degree';

// Spaces, no-break and thin ones too, apostrophes, and commas of either script.
const grouped = /^([1-9]\d{0,2})([,٬ \u00a0\u2009\u202f'’])(\d{3}(?:\2\d{3})*)(?!\d|\2)/;
// Signs that only turn the direction of writing come along where a number is pasted.
const turns = /[\u200e\u200f\u061c\u2066-\u2069]/g;

/** A digit of any script as a program reads it: each script has its ten in a row, from zero on. */
function latin(digit: string): string {
  const at = digit.codePointAt(0)!;
  let zero = at;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((at - zero) % 10);
}

/** Text with its digits, of whatever script, as a program reads them. */
export const inLatin = (text: string): string => text.replace(/\p{Nd}/gu, (digit) => latin(digit));

/** The number that somebody wrote: null where nothing stands, undefined where it is none or may be two. */
export function numeralIn(text: string, kind: Numeral = 'whole'): number | null | undefined {
  const plain = inLatin(text).replace(turns, '').trim();
  if (plain === '') return null;
  const [, minus = '', digits = ''] = /^([-−]?)(.*)$/s.exec(plain)!;
  const known =
    kind === 'degree'
      ? digits
      : digits.replace(
          grouped,
          (_, first: string, sign: string, rest: string) => first + rest.replaceAll(sign, ''),
        );
  // Before three digits a comma may be one of thousands, elsewhere it can only be that of a fraction.
  const comma = kind === 'degree' ? /,/ : kind === 'fraction' ? /,(?!\d{3}$)/ : /(?!)/;
  // "12.000" is twelve or twelve thousand, by who writes it.
  if (kind === 'whole' && /^[1-9]\d{0,2}\.\d{3}$/.test(known)) return undefined;
  const written = known.replace(comma, '.').replace('٫', '.');
  if (!/^\d+(?:\.\d+)?$/.test(written)) return undefined;
  return Number(`${minus && '-'}${written}`);
}

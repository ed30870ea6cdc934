/**
 * The smallest pieces that numbers and dates are made of: a run of letters, a number in digits, or one mark.
 * Finer than tokens, so "3pm", "1990s" and "10-15" read alike whatever the tokens are.
 */
export interface Atom {
  start: number;
  end: number;
  /** Lower-cased words and marks; numbers as written. A blank line is the mark `\n`. */
  lower: string;
  kind: 'word' | 'number' | 'mark';
  /** What the digits say; NaN for words and marks. */
  value: number;
  /** White space stands before it. */
  spaced: boolean;
  /** A word that begins with a capital. */
  capital: boolean;
}

const letter = /[\p{L}\p{M}]/u;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function isLetter(code: number, text: string, at: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code !== 0x2019 && letter.test(text[at] as string);
}

const vulgar: Record<string, number> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅛': 1 / 8,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};

const digitsTo = (text: string, at: number, end: number): number => {
  let i = at;
  while (i < end && isDigit(text.charCodeAt(i))) i++;
  return i;
};

/** Groups of three digits after a separator: `,` `'` or a non-breaking space, or a plain space between many groups. */
function groupsTo(text: string, at: number, end: number, separators: string): number {
  let i = at;
  while (i < end && separators.includes(text[i] as string)) {
    const next = digitsTo(text, i + 1, end);
    if (next - i !== 4) break;
    i = next;
  }
  return i;
}

/** Groups of two and a last of three, as India and Pakistan write: "1,20,000". */
function indianTo(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && text[i] === ',' && digitsTo(text, i + 1, end) - i === 3) i += 3;
  return i > at && text[i] === ',' && digitsTo(text, i + 1, end) - i === 4 ? i + 4 : at;
}

function wholeTo(text: string, first: number, end: number): number {
  const head = digitsTo(text, first, end);
  if (head - first > 3) return head;
  const indian = indianTo(text, head, end);
  if (indian > head) return indian;
  for (const separators of [',', '’', '\u00a0\u202f\u2009']) {
    const last = groupsTo(text, head, end, separators);
    if (last > head) return last;
  }
  // "12 300" alone may be two numbers; "1 414 021" and "40 000" are one.
  const spaced = groupsTo(text, head, end, ' ');
  return spaced - head >= 8 || (spaced > head && text.startsWith('000', head + 1)) ? spaced : head;
}

/** "1.111,11": points between groups and a comma before two decimals; the end, or where it began. */
function continentalTo(text: string, first: number, point: number, end: number): number {
  const comma = point - first <= 3 ? groupsTo(text, point, end, '.') : point;
  if (comma === point || text[comma] !== ',') return first;
  const last = digitsTo(text, comma + 1, end);
  return last - comma === 3 ? last : first;
}

/** The end of a number and its value; dotted runs such as versions and dates stay apart. */
function numberAt(text: string, first: number, end: number): { end: number; value: number } {
  const whole = wholeTo(text, first, end);
  const continental = text[whole] === '.' ? continentalTo(text, first, whole, end) : first;
  if (continental > first)
    return {
      end: continental,
      value: Number(text.slice(first, continental).replaceAll('.', '').replace(',', '.')),
    };
  let last = whole;
  const mark = text.charCodeAt(whole);
  if (mark === 46 && isDigit(text.charCodeAt(whole + 1)) && whole + 1 < end) {
    const decimals = digitsTo(text, whole + 1, end);
    const dotted = text.charCodeAt(decimals) === 46 && isDigit(text.charCodeAt(decimals + 1));
    const before = text.charCodeAt(first - 1) === 46 && isDigit(text.charCodeAt(first - 2));
    if (!dotted && !before) last = decimals;
  } else if (mark === 44 && isDigit(text.charCodeAt(whole + 1)) && whole + 1 < end && whole - first <= 3) {
    // A comma with one or two digits after it is a decimal comma: "5,00".
    const decimals = digitsTo(text, whole + 1, end);
    // "22,24,26" is a list.
    const list =
      (text[decimals] === ',' && isDigit(text.charCodeAt(decimals + 1))) ||
      (text[first - 1] === ',' && !/\s/.test(text[first - 2] ?? ' '));
    if (decimals - whole <= 3 && !list) last = decimals;
  }
  const power = exponentTo(text, last, end);
  if (power > last) return { end: power, value: Number(text.slice(first, power).replaceAll(',', '')) };
  const fraction = vulgar[text[last] as string];
  const digits = text.slice(first, last);
  const plain = last === whole ? digits.replace(/\D/g, '') : decimalOf(digits, whole - first);
  return fraction === undefined || last !== whole
    ? { end: last, value: Number(plain) }
    : { end: last + 1, value: Number(plain) + fraction };
}

/** The end of an exponent close to the digits: "1e10", "12.3e-4". */
function exponentTo(text: string, at: number, end: number): number {
  if (text[at] !== 'e' && text[at] !== 'E') return at;
  const sign = text[at + 1] === '+' || text[at + 1] === '-' ? at + 2 : at + 1;
  const last = digitsTo(text, sign, end);
  return last > sign && last - sign <= 3 && !letter.test(text[last] ?? '') ? last : at;
}

const decimalOf = (digits: string, point: number): string =>
  `${digits.slice(0, point).replace(/\D/g, '')}.${digits.slice(point + 1)}`;

/** Splits a stretch of text into atoms. */
export function atomsOf(text: string, start: number, end: number): Atom[] {
  const atoms: Atom[] = [];
  let spaced = false;
  let lines = 0;
  for (let i = start; i < end; ) {
    const code = text.charCodeAt(i);
    if (code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || code === 0x2009) {
      if (code === 10 && ++lines === 2)
        atoms.push({ start: i, end: i + 1, lower: '\n', kind: 'mark', value: NaN, spaced, capital: false });
      spaced = true;
      i++;
      continue;
    }
    lines = 0;
    const atom = atomAt(text, i, end, code, spaced);
    atoms.push(atom);
    spaced = false;
    i = atom.end;
  }
  return atoms;
}

function atomAt(text: string, at: number, end: number, code: number, spaced: boolean): Atom {
  if (isLetter(code, text, at)) {
    let last = at + 1;
    while (last < end && isLetter(text.charCodeAt(last), text, last)) last++;
    const word = text.slice(at, last);
    const lower = word.toLowerCase();
    return { start: at, end: last, lower, kind: 'word', value: NaN, spaced, capital: word[0] !== lower[0] };
  }
  const point = code === 46 && isDigit(text.charCodeAt(at + 1)) && !isDigit(text.charCodeAt(at - 1));
  if (isDigit(code) || point) {
    const found = numberAt(text, at, end);
    const lower = text.slice(at, found.end);
    return { start: at, end: found.end, lower, kind: 'number', value: found.value, spaced, capital: false };
  }
  const fraction = vulgar[text[at] as string];
  return {
    start: at,
    end: at + 1,
    lower: text[at] as string,
    kind: fraction === undefined ? 'mark' : 'number',
    value: fraction ?? NaN,
    spaced,
    capital: false,
  };
}

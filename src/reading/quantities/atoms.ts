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

function wholeTo(text: string, first: number, end: number): number {
  const head = digitsTo(text, first, end);
  if (head - first > 3) return head;
  for (const separators of [',', '’', '\u00a0\u202f\u2009']) {
    const last = groupsTo(text, head, end, separators);
    if (last > head) return last;
  }
  // "12 300" alone may be two numbers; "1 414 021" is one.
  const spaced = groupsTo(text, head, end, ' ');
  return spaced - head >= 8 ? spaced : head;
}

/** The end of a number and its value; dotted runs such as versions and dates stay apart. */
function numberAt(text: string, first: number, end: number): { end: number; value: number } {
  const whole = wholeTo(text, first, end);
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
    if (decimals - whole <= 3) last = decimals;
  }
  const fraction = vulgar[text[last] as string];
  const digits = text.slice(first, last);
  const plain = last === whole ? digits.replace(/\D/g, '') : decimalOf(digits, whole - first);
  return fraction === undefined || last !== whole
    ? { end: last, value: Number(plain) }
    : { end: last + 1, value: Number(plain) + fraction };
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

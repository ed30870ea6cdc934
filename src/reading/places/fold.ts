import { lettered } from '../lettered.js';

const PLAIN = /^[a-z0-9 ]*$/;
const MARKS = /[\u0300-\u036f]/g;
const SILENT = /['’‘ʼʻʿʾ`´.]/g;
const BREAKS = lettered(String.raw`[^\p{L}\p{N}]+`, 'gu');
/** Letters that Unicode does not take apart. */
const LETTERS: Record<string, string> = {
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
};
const WHOLE_LETTERS = /[øđłıßæœðþ]/g;
const SHORT_FORMS: Record<string, string> = {
  st: 'saint',
  ste: 'sainte',
  mt: 'mount',
  ft: 'fort',
  '&': 'and',
};

/** The key of a name: lower case, no marks or apostrophes, one space between words. "Deir ez-Zor" → "deir ez zor". */
export function foldName(name: string): string {
  const key = foldWords(name);
  if (key.length < 3) return SHORT_FORMS[key] ?? key;
  const gap = key.indexOf(' ');
  if (gap < 0 || gap > 3) return key;
  const whole = SHORT_FORMS[key.slice(0, gap)];
  return whole === undefined ? key : whole + key.slice(gap);
}

function foldWords(name: string): string {
  const lower = name.toLowerCase();
  if (PLAIN.test(lower)) return lower.trim();
  const plain = lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(SILENT, '')
    .replace(WHOLE_LETTERS, (letter) => LETTERS[letter] ?? letter);
  return plain.replace(BREAKS(plain), ' ').trim();
}

import { type Atom, isOneOf, valueIn } from './atoms.js';

export interface NumberWordsFolded {
  numbers: Readonly<Record<string, number>>;
  and: ReadonlySet<string>;
  /** "and" written onto the next word. */
  joined: string | undefined;
}

export interface NumberAt {
  /** Index after its last atom. */
  end: number;
  value: number;
}

/**
 * The number that begins at an atom, in digits or words: "73,003", "five thousand", "خمسة وعشرون". Words join where
 * the larger part ends in zeros: tens with ones in either order, ones with ten, hundreds and scales with what is below.
 */
export function numberAt(
  atoms: readonly Atom[],
  first: number,
  words: NumberWordsFolded,
): NumberAt | undefined {
  const start = partAt(atoms, first, words, false) ?? partAt(atoms, first, words, true);
  if (start === undefined) return undefined;
  let [total, rest, at] = [0, 0, first + 1];
  if (start >= 1000 && atoms[first]?.kind === 'word') total = start;
  else rest = start;
  for (;;) {
    const next = nextPart(atoms, at, words);
    if (next === undefined) break;
    const { value, end, and } = next;
    if (value >= 1000 && !and) {
      if (rest === 0) break;
      total += rest * value;
      rest = 0;
    } else if (value === 100 && !and && rest > 0 && rest < 10) rest = rest * 100;
    else if (joins(rest, value, and)) rest += value;
    else break;
    at = end;
  }
  return { end: at, value: total + rest };
}

/** Whether a part may be added: "twenty five", "five and twenty", "fifteen" as "five ten", "hundred and five". */
function joins(rest: number, value: number, and: boolean): boolean {
  if (value >= 1000) return false;
  if (rest === 0) return and;
  const low = rest % 100;
  if (value === 10) return !and && low > 0 && low < 10;
  if (value < 10) return low === 0 ? and || rest >= 100 : low % 10 === 0 && low >= 20;
  if (value < 100) return low === 0 ? and : and && low < 10;
  return false;
}

function nextPart(atoms: readonly Atom[], at: number, words: NumberWordsFolded) {
  const mark = atoms[at];
  const hyphen = mark?.forms[0] === '-' && mark.start === atoms[at - 1]?.end ? 1 : 0;
  const and = hyphen === 0 && isOneOf(mark, words.and) ? 1 : 0;
  const here = at + hyphen + and;
  // Digits after an "and" begin another number.
  if (atoms[here]?.kind !== 'word') return undefined;
  const plain = partAt(atoms, here, words, false);
  if (plain !== undefined) return { value: plain, end: here + 1, and: and === 1 };
  const joined = and === 0 ? partAt(atoms, here, words, true) : undefined;
  return joined === undefined ? undefined : { value: joined, end: here + 1, and: true };
}

/** The value of one atom: whole as spelt, or with "and" written onto it. */
function partAt(
  atoms: readonly Atom[],
  at: number,
  { numbers, joined }: NumberWordsFolded,
  and: boolean,
): number | undefined {
  const atom = atoms[at];
  if (atom?.kind === 'number') return and ? undefined : atom.value;
  const onto = joined !== undefined && atom?.forms[0]?.startsWith(joined) === true;
  const whole = atom && valueIn(numbers, { ...atom, forms: atom.forms.slice(0, 1) });
  if (whole !== undefined) return and ? undefined : whole;
  if (and !== onto) return undefined;
  return valueIn(numbers, atom);
}

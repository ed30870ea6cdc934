import { tellingWords } from './fold.js';

/** A name's words, where it names somebody or something: unnamed people are alike everywhere. */
export type Name = ReadonlySet<string>;

/** The words of what a role names; undefined where the name can show nothing. */
export function nameOf(role: string, name: string, kind: string): Name | undefined {
  const nobody = kind === 'people' || (kind === 'unknown' && role !== 'target');
  const words = nobody ? [] : tellingWords(name);
  return words.length > 0 ? new Set(words) : undefined;
}

const within = (words: Name, others: Name) => [...words].every((word) => others.has(word));

/** Whether a name of the one list is, all its words, in a name of the other: "Front" is not "Western Army". */
export const shareName = (some: readonly Name[], others: readonly Name[]) =>
  some.some((name) => others.some((other) => within(name, other) || within(other, name)));

/** Numbers that a group of claims gives a measure. */
export type Numbers = ReadonlyMap<string, ReadonlySet<number>>;

// Many an attack kills two: only what comes to more is a mark by which one is known again.
const telling = 5;

/** How many numbers the two have in common, two at most; `differ` where they give a measure other ones. */
export function sharedNumbers(a: Numbers, b: Numbers): number | 'differ' {
  let [times, sum] = [0, 0];
  for (const [measure, values] of a) {
    const others = b.get(measure);
    if (!others) continue;
    const both = [...values].filter((value) => others.has(value));
    if (both.length === 0) return 'differ';
    times += 1;
    sum += Math.max(...both);
  }
  return sum < telling ? 0 : Math.min(times, 2);
}

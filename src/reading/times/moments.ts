import type { Draft } from '../annotation.js';
import type { Time } from '../reading.js';

/** Rules whose times tell of who or what it is: "the 32-year-old", "the current owner". */
const ofThings: ReadonlySet<string> = new Set(['times/age', 'times/describing']);

/** The times at or for which something happens, in the order of the text: all but ages and adjectives. */
export const momentsOf = ({ times, by }: Draft): Time[] =>
  times.filter((time) => !ofThings.has(by.get(time) ?? ''));

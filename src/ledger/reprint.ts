import type { Part } from '../reading/reading.js';
import { fold } from './derive/fold.js';

const shingleWords = 5;
const hashes = 64;
const rowsOfBand = 2;

/** Reports with fewer runs of five words are too short to tell a copy from chance. */
const fewest = 20;
const enough = 0.7;

/** What of a report is compared: the words of its paragraphs, for titles and furniture are each outlet's own. */
export function bodyOf(text: string, parts: readonly Part[]): string {
  const paragraphs = parts.filter(({ role }) => role === 'paragraph' || role === 'list');
  if (paragraphs.length === 0) return text;
  return paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n');
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

function mix(value: number, seed: number): number {
  let mixed = Math.imul(value ^ Math.imul(seed + 1, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Hashes of every run of five words. */
export function shingles(text: string): Set<number> {
  const words = fold(text).split(' ');
  const found = new Set<number>();
  for (let at = 0; at + shingleWords <= words.length; at += 1) {
    found.add(hash(words.slice(at, at + shingleWords).join(' ')));
  }
  return found;
}

/** MinHash bands of a report: two reports that share much text share a band almost surely. Empty where it is too short. */
export function bandsOf(text: string): number[] {
  const runs = shingles(text);
  if (runs.size < fewest) return [];
  const least = new Array<number>(hashes).fill(0xffffffff);
  for (const run of runs) {
    for (let seed = 0; seed < hashes; seed += 1) {
      const value = mix(run, seed);
      if (value < least[seed]!) least[seed] = value;
    }
  }
  const bands: number[] = [];
  for (let at = 0; at < hashes; at += rowsOfBand) {
    bands.push(mix(Math.imul(least[at]!, 31) ^ least[at + 1]!, at) | 0);
  }
  return bands;
}

/** Whether one text is the other's, whole or cut: the share of the shorter one's runs that the longer has. */
export function isReprint(a: string, b: string): boolean {
  const [one, other] = [shingles(a), shingles(b)];
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  if (few.size < fewest) return false;
  let shared = 0;
  for (const run of few) if (many.has(run)) shared += 1;
  return shared / few.size >= enough;
}

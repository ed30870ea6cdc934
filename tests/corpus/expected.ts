import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Measure } from '../../src/reading/reading.js';

/** A number that a careful reader finds; `measure` may name several, parted by |. */
export interface ExpectedCount {
  measure: string;
  value?: number;
  low?: number;
  high?: number;
  bound?: string;
}

/** One claim of a careful reader; what it does not state is not graded, and | parts what will do as well. */
export interface ExpectedClaim {
  id: string;
  quote: string;
  register: string;
  kind?: string;
  scope?: string;
  chain?: string[];
  certainty?: string;
  background?: boolean;
  when?: { from: string; to: string };
  where?: string[];
  who?: [role: string, name: string][];
  counts?: ExpectedCount[];
  fields?: Record<string, string | number | string[]>;
  partOf?: string;
}

/** What must not be read at a quote: a stated claim, or one that counts `value` where a value is given. */
export interface ExpectedNot {
  quote: string;
  why: string;
  registers?: string[];
  value?: number;
  measure?: Measure;
}

export interface Expected {
  publishedAt: string;
  claims: ExpectedClaim[];
  events: {
    register: string;
    claims: string[];
    when: { from: string };
    totals: { measure: string; of: string; low: number; high: number }[];
  }[];
  checks: { rule: string; holds: boolean; says: string }[];
  mustNot: ExpectedNot[];
  /** Ids of the parts that were seen to hold: the test keeps them so. */
  mustHold: string[];
}

export interface Folder {
  name: string;
  text: string;
  expected: Expected;
}

const here = new URL('./', import.meta.url);

/** The folders of the corpus, by name. */
export function folders(): Folder[] {
  return readdirSync(here)
    .filter((name) => statSync(new URL(name, here)).isDirectory())
    .sort()
    .map((name) => ({
      name,
      text: readFileSync(new URL(`${name}/report.txt`, here), 'utf8'),
      expected: JSON.parse(readFileSync(new URL(`${name}/expected.json`, here), 'utf8')) as Expected,
    }));
}

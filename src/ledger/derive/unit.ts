import { toldWithin } from './comparison.js';
import { type Days, dayNumber, daysOf, width } from './days.js';
import { type Name, type Numbers, nameOf } from './details.js';
import { tellingWords } from './fold.js';
import type { Site } from './places.js';

/** A claim as grouping sees it. */
export interface Standing {
  claim: string;
  report: string;
  reportSeq: number;
  position: number;
  unit: string;
  register: string;
  kind: string;
  from: string | null;
  to: string | null;
  /** Rejected or retired: it leads to an event and is not in it. */
  out: boolean;
  /** Of a claim without any day: the day on which its report was published. */
  told: string | null;
  places: Site[];
  /** `entry` stands for all names of an actor of whom somebody decided what else it is called. */
  who: [role: string, name: string, kind: string, entry?: string][];
  numbers: [measure: string, value: number][];
}

/** Claims of one report about one happening, compared as one. */
export interface Unit {
  report: string;
  reportSeq: number;
  register: string;
  kinds: string[];
  days: Days | undefined;
  /** Where no claim names a day: the days up to the one on which it was told. */
  told: Days | undefined;
  places: Site[];
  perpetrators: Set<string>;
  targets: Set<string>;
  others: Set<string>;
  /** The same as whole names, without those of nobody in particular. */
  names: Record<Side, Name[]>;
  numbers: Numbers;
  claims: Standing[];
}

type Side = 'perpetrators' | 'targets' | 'others';

const roles: Readonly<Record<string, Side>> = {
  perpetrator: 'perpetrators',
  target: 'targets',
  victim: 'others',
  authority: 'others',
  participant: 'others',
  beneficiary: 'others',
};

/** Oldest first: by report, then by place in its text, then by id where two stand at one place. */
export function byAge(a: Standing, b: Standing): number {
  return a.reportSeq - b.reportSeq || a.position - b.position || (a.claim < b.claim ? -1 : 1);
}

function narrowest(claims: readonly Standing[]): Days | undefined {
  let best: Days | undefined;
  for (const { from, to } of claims) {
    const days = daysOf(from, to);
    if (days && (!best || width(days) < width(best))) best = days;
  }
  return best;
}

function toldOf(claims: readonly Standing[]): Days | undefined {
  const told = claims[0]!.told;
  if (told === null || claims.some((claim) => claim.told === null)) return undefined;
  const day = dayNumber(told);
  return { from: day - toldWithin, to: day };
}

/** Each number that a claim gives a measure, and their sum where it gives several. */
function numbersOf(claims: readonly Standing[]): Numbers {
  const numbers = new Map<string, Set<number>>();
  for (const claim of claims) {
    const sums = new Map<string, number>();
    for (const [measure, value] of claim.numbers) {
      const sum = (sums.get(measure) ?? 0) + value;
      sums.set(measure, sum);
      numbers.set(measure, (numbers.get(measure) ?? new Set()).add(value).add(sum));
    }
  }
  return numbers;
}

/** The unit of claims that belong together; `claims` are of one report and oldest first. */
export function unitOf(claims: Standing[]): Unit {
  const first = claims[0]!;
  const unit: Unit = {
    report: first.report,
    reportSeq: first.reportSeq,
    register: first.register,
    kinds: [...new Set(claims.map(({ kind }) => kind))],
    days: narrowest(claims),
    told: toldOf(claims),
    places: claims.flatMap(({ places }) => places),
    perpetrators: new Set(),
    targets: new Set(),
    others: new Set(),
    names: { perpetrators: [], targets: [], others: [] },
    numbers: numbersOf(claims),
    claims,
  };
  for (const [role, name, kind, entry] of claims.flatMap(({ who }) => who)) {
    const side = roles[role];
    if (!side) continue;
    for (const word of tellingWords(name)) unit[side].add(word);
    const whole = nameOf(role, name, kind);
    if (whole) unit.names[side].push(whole);
    if (entry === undefined) continue;
    unit[side].add(entry);
    unit.names[side].push(new Set([entry]));
  }
  return unit;
}

import type { Meeting } from '../model.js';
import { Calendar } from './calendar.js';
import type { Comparison } from './comparison.js';
import { compare } from './match.js';
import { byAge, type Standing, type Unit, unitOf } from './unit.js';

/** What people decided of pairs of claims: the last word on a pair counts. */
export interface Pair {
  a: string;
  b: string;
  same: boolean;
}

/** A group of claims about one happening; its id is its oldest claim's. */
export interface Cluster {
  id: string;
  claims: Standing[];
  /** Rejected or retired claims that would stand here: their ids lead to this event. */
  ghosts: Standing[];
  /** For what the machine put them together. */
  meetings: Meeting[];
}

interface Group {
  units: Unit[];
  age: Standing;
  meetings: Meeting[];
}

class Pairs {
  readonly #apart = new Map<string, Set<string>>();
  readonly same: Pair[] = [];

  constructor(pairs: readonly Pair[]) {
    for (const pair of pairs) {
      if (pair.same) this.same.push(pair);
      else
        for (const [a, b] of [
          [pair.a, pair.b],
          [pair.b, pair.a],
        ] as const)
          this.#note(a, b);
    }
  }

  #note(a: string, b: string): void {
    this.#apart.set(a, (this.#apart.get(a) ?? new Set()).add(b));
  }

  /** Whether somebody said that a claim of the one is not the happening of a claim of the other. */
  keepApart(some: readonly Standing[], others: readonly Standing[]): boolean {
    return some.some(({ claim }) => {
      const apart = this.#apart.get(claim);
      return apart !== undefined && others.some((other) => apart.has(other.claim));
    });
  }
}

/** Everything that grouping compares: the reports' own groups, and each rejected or retired claim by itself. */
export function comparedUnits(standing: readonly Standing[], judged: readonly Pair[]): Unit[] {
  const sorted = [...standing].sort(byAge);
  const live = unitsOf(
    sorted.filter(({ out }) => !out),
    new Pairs(judged),
  );
  return [...live, ...sorted.filter(({ out }) => out).map((ghost) => unitOf([ghost]))];
}

// A reader may put claims of two registers together; an event has one.
const unitKey = ({ report, unit, register }: Standing) => JSON.stringify([report, unit, register]);

/** The report's own groups, taken apart where somebody said `different` of two claims of one. */
function unitsOf(claims: readonly Standing[], pairs: Pairs): Unit[] {
  const lists = new Map<string, Standing[][]>();
  for (const claim of claims) {
    const key = unitKey(claim);
    const parts = lists.get(key) ?? [];
    lists.set(key, parts);
    const part = parts.find((list) => !pairs.keepApart([claim], list));
    if (part) part.push(claim);
    else parts.push([claim]);
  }
  return [...lists.values()].flat().map(unitOf);
}

const claimsOf = (group: Group) => group.units.flatMap((unit) => unit.claims);

/** Units that people said are the same, put together; a later `different` between any two stops it. */
function joinSame(units: Unit[], pairs: Pairs): Group[] {
  const groups = new Map<string, Group>();
  for (const unit of units) {
    const group: Group = { units: [unit], age: unit.claims[0]!, meetings: [] };
    for (const { claim } of unit.claims) groups.set(claim, group);
  }
  for (const { a, b } of pairs.same) {
    const [one, other] = [groups.get(a), groups.get(b)];
    if (!one || !other || one === other || pairs.keepApart(claimsOf(one), claimsOf(other))) continue;
    one.units.push(...other.units);
    if (byAge(other.age, one.age) < 0) one.age = other.age;
    for (const { claim } of claimsOf(other)) groups.set(claim, one);
  }
  return [...new Set(groups.values())].sort((a, b) => byAge(a.age, b.age));
}

type Match = Comparison & { kind: 'match' };
type Met = Match & { claim: Standing; with: Standing };

/** What is plain comes before what is presumed, whatever their scores. */
const byStrength = (a: Match, b: Match) => Number(a.presumed) - Number(b.presumed) || b.score - a.score;

/** How a group meets another: by its best pair, where no pair is apart. */
function meet(group: Group, other: Group, pairs: Pairs): Met | undefined {
  let best: Met | undefined;
  let far = false;
  for (const unit of group.units) {
    for (const its of other.units) {
      const compared = compare(unit, its);
      if (compared.kind === 'apart') return undefined;
      far ||= compared.kind === 'far';
      if (compared.kind !== 'match' || (best && byStrength(best, compared) <= 0)) continue;
      best = { ...compared, claim: unit.claims[0]!, with: its.claims[0]! };
    }
  }
  // Else a chain of claims without days would lead from one week to the next.
  if (!best || (best.presumed && far)) return undefined;
  return pairs.keepApart(claimsOf(group), claimsOf(other)) ? undefined : best;
}

interface Offer {
  group: Group;
  other: Group;
  met: Met;
}

const byOffer = (a: Offer, b: Offer) =>
  byStrength(a.met, b.met) || byAge(a.other.age, b.other.age) || byAge(a.group.age, b.group.age);

/** The groups that one could join, best first; of two that it is presumed to be alike it joins neither. */
function offersTo(group: Group, calendar: Calendar<Group>, pairs: Pairs): Offer[] {
  const offers = [...calendar.around(group.units)].flatMap((other): Offer[] => {
    const met = meet(group, other, pairs);
    return met ? [{ group, other, met }] : [];
  });
  const [first, second] = offers.sort(byOffer);
  const torn = first?.met.presumed && second && byStrength(first.met, second.met) === 0;
  return torn ? [] : offers;
}

/** Best matches first, so that of two happenings in one report each finds its own. */
function place(arrivals: readonly Group[], calendar: Calendar<Group>, pairs: Pairs): Group[] {
  const offers = arrivals.flatMap((group) => offersTo(group, calendar, pairs)).sort(byOffer);
  const placed = new Set<Group>();
  for (const { group, other } of offers) {
    const met = placed.has(group) ? undefined : meet(group, other, pairs);
    if (!met) continue;
    const { presumed, reasons } = met;
    other.meetings.push({ claim: met.claim.claim, with: met.with.claim, presumed, reasons });
    other.units.push(...group.units);
    calendar.add(other, group.units);
    placed.add(group);
  }
  const fresh = arrivals.filter((group) => !placed.has(group));
  for (const group of fresh) calendar.add(group, group.units);
  return fresh;
}

function haunt(
  ghosts: readonly Standing[],
  clusters: Map<string, Cluster>,
  calendar: Calendar<Group>,
  pairs: Pairs,
) {
  const byUnit = new Map<string, Cluster>();
  for (const cluster of clusters.values()) {
    for (const claim of cluster.claims) byUnit.set(unitKey(claim), cluster);
  }
  for (const ghost of ghosts) {
    const group: Group = { units: [unitOf([ghost])], age: ghost, meetings: [] };
    const offers = offersTo(group, calendar, pairs);
    const own = byUnit.get(unitKey(ghost));
    const home = own ?? (offers[0] && clusters.get(offers[0].other.age.claim));
    home?.ghosts.push(ghost);
  }
}

/**
 * Puts claims that tell of one happening together, reports in the order in which the desk saw them.
 * Claims that arrive later never move earlier ones, so what is added at the end gives what a whole
 * run would; `standing` has to hold everything that could match.
 */
export function cluster(standing: readonly Standing[], judged: readonly Pair[]): Cluster[] {
  const pairs = new Pairs(judged);
  const sorted = [...standing].sort(byAge);
  const groups = joinSame(
    unitsOf(
      sorted.filter(({ out }) => !out),
      pairs,
    ),
    pairs,
  );
  const calendar = new Calendar<Group>();
  const kept: Group[] = [];
  for (let at = 0; at < groups.length; ) {
    const seq = groups[at]!.age.reportSeq;
    let end = at + 1;
    while (groups[end]?.age.reportSeq === seq) end += 1;
    const arrivals = groups.slice(at, end);
    kept.push(...place(arrivals, calendar, pairs));
    at += arrivals.length;
  }
  const clusters = new Map<string, Cluster>();
  for (const group of kept) {
    const claims = claimsOf(group).sort(byAge);
    clusters.set(group.age.claim, { id: claims[0]!.claim, claims, ghosts: [], meetings: group.meetings });
  }
  haunt(
    sorted.filter(({ out }) => out),
    clusters,
    calendar,
    pairs,
  );
  return [...clusters.values()];
}

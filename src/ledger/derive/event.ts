import type { Check, Claim, ReportEvent, When, Where, Who } from '../../reading/reading.js';
import type { EventSummary } from '../model.js';
import {
  actorWords,
  calledActor,
  calledPlace,
  knownActor,
  placeWords,
  underAllNames,
} from '../names/apply.js';
import type { NamingPolicy } from '../names/policy.js';
import { type Account, accountsOf } from './account.js';
import { contradictionsOf, type Told } from './contradictions.js';
import { daysOf, isoDays, width } from './days.js';
import { fold } from './fold.js';
import { isGeneral } from './kinds.js';
import { type EventNumber, numbersOf } from './numbers.js';
import { rangesOf } from './ranges.js';
import { type Telling, tellingsOf } from './tellings.js';

/** A claim of an event with what is known of its report. */
export interface Member {
  /** As read, and as corrected. */
  claim: Claim;
  current: Claim;
  report: string;
  unit: string;
  /** Where the report's words came from: a reprint has its original's. */
  origin: string;
  teller: string;
}

/** What follows from the claims alone; what was judged of them comes on top. */
export type Outline = Omit<EventSummary, 'state' | 'accounts' | 'sharing'>;

export interface DerivedEvent {
  summary: Outline;
  checks: Check[];
  numbers: EventNumber[];
  tellings: Telling[];
  /** Words and ids under which it is found: every name of its places and actors. */
  found: { places: string[]; actors: string[] };
}

/** What is named most often, the first of those; undefined of nothing. */
function mostNamed<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item | undefined {
  const times = new Map<string, number>();
  for (const item of items) times.set(keyOf(item), (times.get(keyOf(item)) ?? 0) + 1);
  let best: Item | undefined;
  for (const item of items) {
    if (best === undefined || times.get(keyOf(item))! > times.get(keyOf(best))!) best = item;
  }
  return best;
}

function kindOf(claims: readonly Claim[]): string {
  const special = claims.filter(({ register, kind }) => !isGeneral(register, kind));
  return mostNamed(special.length > 0 ? special : claims, ({ kind }) => kind)!.kind;
}

/** The narrowest window named; of equally narrow ones the one named most often. */
function whenOf(windows: readonly When[]): When {
  const known = windows.flatMap((when) => {
    const { from, to } = isoDays(when);
    const days = daysOf(from, to);
    return days ? [{ when, width: width(days) }] : [];
  });
  const least = Math.min(...known.map((window) => window.width));
  const narrow = known.filter((window) => window.width === least).map(({ when }) => when);
  const open =
    windows.find(({ from, to }) => from !== null || to !== null) ?? windows.find(({ value }) => value);
  return (
    mostNamed(narrow, ({ from, to }) => `${from} ${to}`) ??
    open ?? { from: null, to: null, value: null, basis: 'none' }
  );
}

const precisions: readonly Where['precision'][] = ['exact', 'near', 'admin2', 'admin1', 'country', 'unknown'];

function placesOf(places: readonly Where[], policy: NamingPolicy): Where[] {
  const kept = new Map<string, Where>();
  for (const place of places) {
    const own = place.geonameId === null ? fold(place.name) : `${place.geonameId}`;
    const key = policy.place(place)?.token ?? own;
    if (!kept.has(key)) kept.set(key, calledPlace(place, policy));
  }
  return [...kept.values()].sort((a, b) => precisions.indexOf(a.precision) - precisions.indexOf(b.precision));
}

/** Where something is said, and of whom: a claim, or what a report itself put together. */
type Naming = Pick<Claim, 'where' | 'who'>;

function actorsOf(namings: readonly Naming[], policy: NamingPolicy): Who[] {
  const kept = new Map<string, Who>();
  for (const { who, where } of namings) {
    for (const one of who) {
      const known = knownActor(one.role, one.name, where, policy);
      const key = `${one.role} ${known?.token ?? fold(one.name)}`;
      if (!kept.has(key)) kept.set(key, calledActor(one, where, policy));
    }
  }
  return [...kept.values()];
}

type EventsOf = (report: string, unit: string) => ReportEvent | undefined;

function accountsOfUnits(members: readonly Member[], eventOf: EventsOf, policy: NamingPolicy): Account[][] {
  const units = new Map<string, Member[]>();
  for (const member of members) {
    const key = JSON.stringify([member.report, member.unit]);
    units.set(key, [...(units.get(key) ?? []), member]);
  }
  return [...units.values()].map((unit) => {
    const { report, unit: id } = unit[0]!;
    const asRead = unit.filter(({ claim, current }) => claim === current).map(({ claim }) => claim.id);
    const claims = unit.map(({ current }) => underAllNames(current, policy));
    return accountsOf(report, claims, new Set(asRead), eventOf(report, id));
  });
}

/** The event that `members` (oldest first) make; `eventOf` gives a report's own event. */
export function eventOf(
  id: string,
  members: readonly Member[],
  eventsOf: EventsOf,
  policy: NamingPolicy,
): DerivedEvent {
  const claims = members.map(({ current }) => current);
  const units = [...new Map(members.map((member) => [`${member.report} ${member.unit}`, member])).values()];
  const own = units.flatMap(({ report, unit }) => eventsOf(report, unit) ?? []);
  const told = accountsOfUnits(members, eventsOf, policy);
  const accounts = told.flat();
  const says: Told[] = members.map(({ current, report, teller }) => ({ claim: current, report, teller }));
  const checks = contradictionsOf(accounts, says);
  const known = <Item>(ofClaims: Item[], ofEvents: Item[]) => (ofClaims.length > 0 ? ofClaims : ofEvents);
  const windows = claims.map(({ when }) => when);
  const asRead = members.every(({ claim, current }) => claim === current);
  const where = known(
    claims.flatMap((claim) => claim.where),
    own.flatMap((event) => event.where),
  );
  // The report's own event knows more names, but none of the corrections.
  const namings: Naming[] = [...claims, ...(asRead ? own : [])].map((one) =>
    one.where.length > 0 ? one : { who: one.who, where },
  );
  return {
    checks,
    numbers: numbersOf(told),
    tellings: tellingsOf(members, accounts, checks),
    found: {
      places: [...new Set(where.flatMap((place) => placeWords(place, policy)))],
      actors: [
        ...new Set(namings.flatMap((one) => one.who.flatMap((who) => actorWords(who, one.where, policy)))),
      ],
    },
    summary: {
      id,
      register: claims[0]!.register,
      kind: kindOf(claims),
      when: whenOf(
        windows.some(({ from }) => from !== null) ? windows : [...windows, ...own.map(({ when }) => when)],
      ),
      where: placesOf(where, policy),
      who: actorsOf(namings, policy),
      ranges: rangesOf(accounts),
      claims: members.length,
      reports: new Set(members.map(({ report }) => report)).size,
      origins: new Set(members.map(({ origin }) => origin)).size,
      contested: checks.some(({ holds }) => !holds),
    },
  };
}

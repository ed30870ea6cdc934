import type { Check, Claim, ReportEvent, When, Where, Who } from '../../reading/reading.js';
import type { EventSummary } from '../model.js';
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
export type Outline = Omit<EventSummary, 'state' | 'accounts'>;

export interface DerivedEvent {
  summary: Outline;
  checks: Check[];
  numbers: EventNumber[];
  tellings: Telling[];
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

function placesOf(places: readonly Where[]): Where[] {
  const kept = new Map<string, Where>();
  for (const place of places) {
    const key = place.geonameId === null ? fold(place.name) : `${place.geonameId}`;
    if (!kept.has(key)) kept.set(key, place);
  }
  return [...kept.values()].sort((a, b) => precisions.indexOf(a.precision) - precisions.indexOf(b.precision));
}

function actorsOf(actors: readonly Who[]): Who[] {
  const kept = new Map<string, Who>();
  for (const who of actors) {
    const key = `${who.role} ${fold(who.name)}`;
    if (!kept.has(key)) kept.set(key, who);
  }
  return [...kept.values()];
}

type EventsOf = (report: string, unit: string) => ReportEvent | undefined;

function accountsOfUnits(members: readonly Member[], eventOf: EventsOf): Account[][] {
  const units = new Map<string, Member[]>();
  for (const member of members) {
    const key = JSON.stringify([member.report, member.unit]);
    units.set(key, [...(units.get(key) ?? []), member]);
  }
  return [...units.values()].map((unit) => {
    const { report, unit: id } = unit[0]!;
    const asRead = unit.filter(({ claim, current }) => claim === current).map(({ claim }) => claim.id);
    const claims = unit.map(({ current }) => current);
    return accountsOf(report, claims, new Set(asRead), eventOf(report, id));
  });
}

/** The event that `members` (oldest first) make; `eventOf` gives a report's own event. */
export function eventOf(id: string, members: readonly Member[], eventsOf: EventsOf): DerivedEvent {
  const claims = members.map(({ current }) => current);
  const units = [...new Map(members.map((member) => [`${member.report} ${member.unit}`, member])).values()];
  const own = units.flatMap(({ report, unit }) => eventsOf(report, unit) ?? []);
  const told = accountsOfUnits(members, eventsOf);
  const accounts = told.flat();
  const says: Told[] = members.map(({ current, report, teller }) => ({ claim: current, report, teller }));
  const checks = contradictionsOf(accounts, says);
  const known = <Item>(ofClaims: Item[], ofEvents: Item[]) => (ofClaims.length > 0 ? ofClaims : ofEvents);
  const windows = claims.map(({ when }) => when);
  const asRead = members.every(({ claim, current }) => claim === current);
  return {
    checks,
    numbers: numbersOf(told),
    tellings: tellingsOf(members, accounts, checks),
    summary: {
      id,
      register: claims[0]!.register,
      kind: kindOf(claims),
      when: whenOf(
        windows.some(({ from }) => from !== null) ? windows : [...windows, ...own.map(({ when }) => when)],
      ),
      where: placesOf(
        known(
          claims.flatMap(({ where }) => where),
          own.flatMap(({ where }) => where),
        ),
      ),
      // The report's own event knows more names, but none of the corrections.
      who: actorsOf([...claims, ...(asRead ? own : [])].flatMap(({ who }) => who)),
      ranges: rangesOf(accounts),
      claims: members.length,
      reports: new Set(members.map(({ report }) => report)).size,
      origins: new Set(members.map(({ origin }) => origin)).size,
      contested: checks.some(({ holds }) => !holds),
    },
  };
}

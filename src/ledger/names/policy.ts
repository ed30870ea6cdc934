import type { Where } from '../../reading/reading.js';
import { fold } from '../derive/fold.js';
import { actorKey, nameId, placeKey, wide } from './key.js';
import type { Called, NameKey, Naming, Site, What } from './model.js';

/** Names that mean one actor or place, as people decided. */
export interface Group {
  what: What;
  /** In the order in which people spoke of them. */
  names: { id: string; key: NameKey }[];
  /** Stands for the group where names are compared: whatever order the decisions came in, it is the same. */
  token: string;
  called: Called | null;
  site: Site | null;
}

interface Link {
  one: string;
  other: string;
  joins: boolean;
}

const byId = (a: string, b: string) => (a < b ? -1 : 1);

/** The last word on each pair of names, in the order in which the words were given. */
function linksOf(namings: readonly Naming[]): Link[] {
  const links = new Map<string, Link>();
  for (const { what, act, one, other } of namings) {
    if (one === null || other === null) continue;
    const [a, b] = [nameId(what, one), nameId(what, other)].sort(byId) as [string, string];
    links.delete(`${a} ${b}`);
    links.set(`${a} ${b}`, { one: a, other: b, joins: act !== 'different' });
  }
  return [...links.values()];
}

/** Sets of names that are joined; two that somebody parted never come into one, whatever leads from one to the other. */
function join(ids: Iterable<string>, links: readonly Link[]): Set<string>[] {
  const sets = new Map<string, Set<string>>();
  const parted = new Map<string, string[]>();
  for (const id of ids) sets.set(id, new Set([id]));
  for (const { one, other, joins } of links) {
    if (joins) continue;
    parted.set(one, [...(parted.get(one) ?? []), other]);
    parted.set(other, [...(parted.get(other) ?? []), one]);
  }
  for (const { one, other, joins } of links) {
    const [a, b] = [sets.get(one)!, sets.get(other)!];
    if (!joins || a === b || [...b].some((id) => parted.get(id)?.some((far) => a.has(far)))) continue;
    for (const id of b) {
      a.add(id);
      sets.set(id, a);
    }
  }
  return [...new Set(sets.values())];
}

/** What people decided of names that stands, ready to be asked; pure, and the same for the same decisions. */
export class NamingPolicy {
  readonly #groups = new Map<string, Group>();
  /** Words of names that are narrowed: only those are looked for twice. */
  readonly #narrowed = new Set<string>();

  /** `namings` oldest first; those taken back count as never made. */
  constructor(namings: readonly Naming[]) {
    const standing = namings.filter(({ withdrawn, act }) => !withdrawn && act !== 'withdraw');
    const keys = new Map<string, { what: What; key: NameKey }>();
    for (const { what, one, other } of standing) {
      for (const key of [one, other]) {
        if (key === null || keys.has(nameId(what, key))) continue;
        keys.set(nameId(what, key), { what, key });
        if (key.narrow) this.#narrowed.add(fold(key.words));
      }
    }
    for (const set of join(keys.keys(), linksOf(standing))) this.#add(set, keys, standing);
  }

  #add(set: Set<string>, keys: Map<string, { what: What; key: NameKey }>, standing: readonly Naming[]): void {
    const names = [...keys].flatMap(([id, { key }]) => (set.has(id) ? [{ id, key }] : []));
    const own = standing.filter(({ what, one }) => one !== null && set.has(nameId(what, one)));
    const call = own.findLast(({ act }) => act === 'call');
    const located = own.findLast(({ act }) => act === 'locate');
    // A joined name brings where the other lies, until somebody says where.
    const joined = own.findLast(
      ({ what, act, other, site }) =>
        act !== 'different' && site !== null && other !== null && set.has(nameId(what, other)),
    );
    const group: Group = {
      what: keys.get(names[0]!.id)!.what,
      names,
      token: names.map(({ id }) => id).sort(byId)[0]!,
      called: call ? { name: call.name!, why: call.why ?? '', by: call.by, at: call.at } : null,
      site: located?.site ?? joined?.site ?? null,
    };
    for (const id of set) this.#groups.set(id, group);
  }

  /** All groups: names of which nobody decided anything are in none. */
  get groups(): Group[] {
    return [...new Set(this.#groups.values())];
  }

  groupOf(name: string): Group | undefined {
    return this.#groups.get(name);
  }

  /** Under which name an actor of a claim counts; `countries` are those of the claim's places. */
  actorKey(words: string, countries: readonly string[]): NameKey {
    const [country, second] = countries;
    if (this.#narrowed.has(fold(words)) && country !== undefined && second === undefined) {
      const narrow = { words, country, geonameId: null, narrow: true };
      if (this.#groups.has(nameId('actor', narrow))) return narrow;
    }
    return actorKey(words);
  }

  /** Under which name a place of a claim counts. */
  placeKey(place: Pick<Where, 'name' | 'geonameId' | 'country'>): NameKey {
    const key = placeKey(place);
    if (key.geonameId !== null && this.#narrowed.has(fold(place.name))) {
      const narrow = { ...key, narrow: true };
      if (this.#groups.has(nameId('place', narrow))) return narrow;
    }
    if (key.country === null || this.#groups.size === 0 || this.#groups.has(nameId('place', key))) return key;
    const anywhere = { ...key, country: null };
    return this.#groups.has(nameId('place', anywhere)) ? anywhere : key;
  }

  /** The group of an actor's name in a claim; undefined where nobody decided anything of it. */
  actor(words: string, countries: readonly string[]): Group | undefined {
    return this.#groups.size === 0
      ? undefined
      : this.groupOf(nameId('actor', this.actorKey(words, countries)));
  }

  place(place: Pick<Where, 'name' | 'geonameId' | 'country'>): Group | undefined {
    return this.#groups.size === 0 ? undefined : this.groupOf(nameId('place', this.placeKey(place)));
  }

  /** The ids of all names that a decision on some of them can touch. */
  around(what: What, keys: readonly NameKey[]): string[] {
    const ids = keys.flatMap((key) => [nameId(what, key), nameId(what, wide(what, key))]);
    return [...new Set(ids.flatMap((id) => this.groupOf(id)?.names.map((name) => name.id) ?? [id]))];
  }
}

/** A desk at which nobody decided anything of names. */
export const noPolicy = new NamingPolicy([]);

/** What a group is called: as the desk decided, else by the name of which people spoke first. */
export const nameOf = ({ names, called }: Group): string => called?.name ?? names[0]!.key.words;

/** Every word by which a group goes. */
export const wordsOf = ({ names, called }: Group): string[] => [
  ...(called ? [called.name] : []),
  ...names.map(({ key }) => key.words),
];

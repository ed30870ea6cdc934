import type { Actor, ActorKind, Attribution, Claim, Role } from '../../reading/reading.js';
import { fold } from '../derive/fold.js';
import { hasName } from './apply.js';
import { countriesOf, nameId } from './key.js';
import type { NameKey, Site, What } from './model.js';
import type { NamingPolicy } from './policy.js';

/** A name that a claim gives to somebody or to a place. */
export interface Mention {
  what: What;
  name: string;
  role: Role | 'speaker' | 'place';
  words: string;
  kind: ActorKind | null;
  country: string | null;
  site: Site | null;
  listed: boolean;
}

const bodies = new Set<ActorKind | undefined>(['organisation', 'group', 'state', 'force']);
const publicRoles = new Set<Role>(['authority', 'participant']);
const publicRegisters = new Set(['policy', 'diplomacy']);

/** What is longer is no name, and no index takes it. */
const longest = 200;

/**
 * Whether the catalogue lists whom a claim names: bodies of people, and a person only in a public act (policy,
 * diplomacy) that the person does. Nobody to whom something was done, and no unnamed people. docs/ledger.md says why.
 */
function isListed(register: string, role: Role, kind: ActorKind): boolean {
  if (bodies.has(kind)) return true;
  return kind === 'person' && publicRoles.has(role) && publicRegisters.has(register);
}

/** What a reading knows of those who speak in it, by their folded words. */
export function speakersOf(
  actors: readonly Actor[],
  attributions: readonly Attribution[],
): Map<string, ActorKind> {
  const kinds = new Map<string, ActorKind>();
  const note = (words: string, kind: ActorKind) => kinds.has(fold(words)) || kinds.set(fold(words), kind);
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  for (const { speaker, chain } of attributions) {
    const actor = speaker === null ? undefined : byId.get(speaker);
    if (actor && chain[0] !== undefined) note(chain[0], actor.kind);
  }
  for (const { name, kind, mentions } of actors) {
    note(name, kind);
    for (const { text } of mentions) note(text, kind);
  }
  return kinds;
}

/** The names that a claim, as it is corrected, gives: each once a role. */
export function mentionsOf(
  claim: Claim,
  speakers: ReadonlyMap<string, ActorKind>,
  policy: NamingPolicy,
): Mention[] {
  const countries = countriesOf(claim.where);
  const country = countries.length === 1 ? countries[0]! : null;
  const mentions = new Map<string, Mention>();
  const note = (what: What, key: NameKey, mention: Omit<Mention, 'what' | 'name'>) => {
    const name = nameId(what, key);
    const listed = mention.listed || policy.groupOf(name) !== undefined;
    const known = mentions.get(`${mention.role} ${name}`);
    const isWords = fold(mention.words) !== '' && mention.words.length <= longest;
    if (isWords && !known?.listed)
      mentions.set(`${mention.role} ${name}`, { what, name, ...mention, listed });
  };
  for (const { role, name: words, kind } of claim.who.filter((who) => hasName(who.role))) {
    const listed = isListed(claim.register, role, kind);
    note('actor', policy.actorKey(words, countries), { role, words, kind, country, site: null, listed });
  }
  for (const words of claim.chain) {
    const kind = speakers.get(fold(words)) ?? 'unknown';
    const said = { role: 'speaker' as const, words, kind, country, site: null, listed: bodies.has(kind) };
    note('actor', policy.actorKey(words, countries), said);
  }
  for (const place of claim.where) {
    const { name: words, geonameId, lat, lon, country: its, admin1, precision } = place;
    const site = { geonameId, lat, lon, country: its, admin1, precision };
    note('place', policy.placeKey(place), {
      role: 'place',
      words,
      kind: null,
      country: its,
      site,
      listed: true,
    });
  }
  return [...mentions.values()];
}

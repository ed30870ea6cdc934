import type { Claim, Where, Who } from '../../reading/reading.js';
import { fold } from '../derive/fold.js';
import { countriesOf } from './key.js';
import type { Site } from './model.js';
import { type NamingPolicy, nameOf, wordsOf } from './policy.js';

/** Roles of people harmed and of things: what stands there is nobody's name, whoever says otherwise. */
const nameless = new Set(['victim', 'instrument']);

export const hasName = (role: string) => !nameless.has(role);

type Placed = Site & { name: string };

/** A place with what the desk knows of it: where it lies, and what stands for all of its names. */
export function knownSite<Place extends Placed>(
  place: Place,
  policy: NamingPolicy,
): Place & { entry?: string } {
  const group = policy.place(place);
  return group ? { ...place, ...group.site, entry: group.token } : place;
}

/** The actor for which words of a role stand; undefined where nobody decided anything of them. */
export const knownActor = (role: string, words: string, places: readonly Placed[], policy: NamingPolicy) =>
  hasName(role) ? policy.actor(words, countriesOf(places)) : undefined;

/** A place as the desk calls it, and where it lies. */
export function calledPlace(place: Where, policy: NamingPolicy): Where {
  const group = policy.place(place);
  return group ? { ...place, ...group.site, name: nameOf(group) } : place;
}

/** Words of a role as the desk calls the actor. */
export function calledActor<Actor extends Pick<Who, 'role' | 'name'>>(
  actor: Actor,
  places: readonly Placed[],
  policy: NamingPolicy,
): Actor {
  const group = knownActor(actor.role, actor.name, places, policy);
  return group ? { ...actor, name: nameOf(group) } : actor;
}

/** A speaker as the desk calls it. */
export function calledSpeaker(words: string, places: readonly Placed[], policy: NamingPolicy): string {
  const group = policy.actor(words, countriesOf(places));
  return group ? nameOf(group) : words;
}

/** Under what an actor is found: every name that it goes by, folded. */
export function actorWords(
  { role, name }: Pick<Who, 'role' | 'name'>,
  places: readonly Placed[],
  policy: NamingPolicy,
): string[] {
  const group = knownActor(role, name, places, policy);
  return [name, ...(group ? wordsOf(group) : [])].map(fold);
}

/** Under what a place is found: its names, folded, and the code of its country. */
export function placeWords(place: Where, policy: NamingPolicy): string[] {
  const group = policy.place(place);
  const country = (group?.site ?? place).country?.toLowerCase() ?? [];
  return [place.name, ...(group ? wordsOf(group) : [])].map(fold).concat(country);
}

/** A claim in which each actor stands under all of its names: for what compares words. */
export function underAllNames(claim: Claim, policy: NamingPolicy): Claim {
  const who = claim.who.flatMap((one) => {
    const group = knownActor(one.role, one.name, claim.where, policy);
    return [one, ...(group ? wordsOf(group).map((name) => ({ ...one, name })) : [])];
  });
  return who.length === claim.who.length ? claim : { ...claim, who };
}

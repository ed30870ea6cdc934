import type { PlaceWords } from '../places/words.js';
import type { ActorKind } from '../reading.js';

/** A body known by several names. */
export interface KnownBody {
  name: string;
  kind: ActorKind;
  country: string | null;
}

/** What finding actors needs to know of a language; all entries in lower case. */
export interface ActorWords {
  places: PlaceWords;
  /** Folded name to the body that it names. */
  bodies: ReadonlyMap<string, KnownBody>;
  /** First words of those names, folded, to the length of the longest that begins so. */
  bodyStarts: ReadonlyMap<string, number>;
  /** Last words of names that tell what kind of body bears them: "ministry", "brigade". */
  heads: ReadonlyMap<string, ActorKind>;
  /** Common nouns for people and bodies: "gunmen", "troops", "ministry". */
  nouns: ReadonlyMap<string, ActorKind>;
  /** Nouns that take what follows "of" into the name: "member of the guard". */
  holders: ReadonlySet<string>;
  /** Nouns of offices: "the minister" is the minister named before. */
  offices: ReadonlySet<string>;
  /** Offices that lead a country, and the noun that stands for whoever holds one: "the Malian leader". */
  leaders: ReadonlySet<string>;
  leader: string;
  titles: ReadonlySet<string>;
  officeModifiers: ReadonlySet<string>;
  givenNames: ReadonlySet<string>;
  particles: ReadonlySet<string>;
  /** Nouns that stand again for any body of a kind named before: "the group". */
  anaphors: ReadonlyMap<string, readonly ActorKind[]>;
  pronouns: ReadonlyMap<string, readonly ActorKind[]>;
  /** "who", "which": what stands right before them. */
  relatives: ReadonlySet<string>;
  /** "the", "this": what follows was named before. */
  definites: ReadonlySet<string>;
  /** Words of quantity before a noun, no part of a description: "several", "other". */
  quantifiers: ReadonlySet<string>;
  /** Verbs (lemmas) of saying. */
  speech: ReadonlySet<string>;
  /** Whose a body is by its name: "People's Army", "Women's League". */
  owners: ReadonlySet<string>;
  /** Verbs (lemmas) whose subject of two names is a person: "meet". */
  personal: ReadonlySet<string>;
  /** Words between a person's name and another one: "alias". */
  aliases: ReadonlySet<string>;
  /** Words of a name of a body that are written small: "of", "for", "and". */
  inNames: ReadonlySet<string>;
  /** Capitalised words that begin no name: months, weekdays, platforms. */
  notNames: ReadonlySet<string>;
}

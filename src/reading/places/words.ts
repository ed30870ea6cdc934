import type { PlaceKind } from '../reading.js';

/** What finding places needs to know of a language; all entries in lower case. */
export interface PlaceWords {
  /** Small words inside names: "Dar es Salaam", "Rio de la Plata". */
  connectors: ReadonlySet<string>;
  /** What ties two words of one name behind a hyphen: "Nahr-e Saraj". */
  joints: ReadonlySet<string>;
  /** "province" after a name, and "province of" before one. */
  types: ReadonlyMap<string, PlaceKind>;
  /** Their plurals, after a list: "Homs and Hama provinces". */
  pluralTypes: ReadonlyMap<string, PlaceKind>;
  /** Kinds of site that are named by a word at the end: "Mercy Hospital", "Elm Street". */
  siteTypes: ReadonlyMap<string, PlaceKind>;
  /** Lower-case site words that make a site of the name before them: "the Arida crossing". */
  openSiteTypes: ReadonlyMap<string, PlaceKind>;
  /** Roads that bear numbers: "Highway 12". */
  roads: ReadonlySet<string>;
  /** Words that lean to a country, wherever they stand: a sheriff to the United States. */
  leanings: ReadonlyMap<string, string>;
  /** Words of a body's name after a place: "Dallas Police". */
  bodies: ReadonlySet<string>;
  /** Words that make a paper, team or brand of the place before them: "Denver Post". */
  brands: ReadonlySet<string>;
  /** Titles before a person's name. */
  titles: ReadonlySet<string>;
  /** Given names. */
  givenNames: ReadonlySet<string>;
  locatives: ReadonlySet<string>;
  /** Weaker signs of a place: "to", "of", "for". */
  weakLocatives: ReadonlySet<string>;
  /** Words before a name that leave it a place: "Greater", "northern", "Downtown". */
  parts: ReadonlySet<string>;
  /** Adjectives and peoples of countries, to country codes. */
  demonyms: ReadonlyMap<string, string>;
  /** Verbs (lemmas) whose subject is a person or a body, not a town. */
  personVerbs: ReadonlySet<string>;
  ordinary: ReadonlySet<string>;
  /** Folded short names of bodies, written in capitals: "SANA" is an agency. */
  bodyNames: ReadonlySet<string>;
  /** Months, weekdays and the like: capitalised, but no part of a name. */
  calendar: ReadonlySet<string>;
  /** Words before a place, within five words, that put the happening beside it. */
  near: ReadonlySet<string>;
  /** "east of", "15 km from". */
  beside: ReadonlySet<string>;
  /** Short names that must be in capitals: "US" but not "us". */
  capitalsOnly: ReadonlySet<string>;
  /** Words that may stand between "near" and a place: "near the old town of". */
  fillers: ReadonlySet<string>;
  /** Capitals whose name stands for a government. */
  seatsOfGovernment: ReadonlySet<string>;
  /** Prepositions after which such a name is a party: "between Ankara and Washington". */
  partners: ReadonlySet<string>;
}

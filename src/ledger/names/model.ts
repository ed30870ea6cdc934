import type { ActorKind, Role, Where } from '../../reading/reading.js';
import type { KeptClaim } from '../model.js';

/** What the catalogue has pages of. */
export type What = 'actor' | 'place';

/**
 * A name as claims use it. An actor's is its words, or with a country these words in claims of that country alone;
 * a place's is its GeoNames id, with words these words read as that place, or its words and country where it has none.
 */
export interface NameKey {
  words: string;
  country: string | null;
  geonameId: number | null;
  /** Whether it is narrower than the name itself: one country's "army", one wording of a GeoNames place. */
  narrow: boolean;
}

/** Where a place lies; `precision` says how much of that is known. */
export type Site = Pick<Where, 'geonameId' | 'lat' | 'lon' | 'country' | 'admin1' | 'precision'>;

export type NamingAct = 'alias' | 'call' | 'locate' | 'same' | 'different' | 'withdraw';

/** What somebody decides of names, as given. `entry` and `other` are ids of the catalogue, or words that it has. */
export type NamingDecision =
  | {
      act: 'alias';
      what: What;
      entry: string;
      words: string;
      /** Only in claims of this country (of an actor), or where the place has no GeoNames id. */
      country?: string | undefined;
      /** The GeoNames place as which these words were read. */
      geonameId?: number | undefined;
      /** `entry` is words that no claim may give yet: what somebody corrects a name to. */
      fresh?: boolean | undefined;
      /** Which place a fresh `entry` is. */
      site?: Site | undefined;
      why?: string | undefined;
    }
  | { act: 'call'; what: What; entry: string; name: string; why: string }
  | { act: 'locate'; what: 'place'; entry: string; site: Site; why?: string | undefined }
  | { act: 'same' | 'different'; what: What; entry: string; other: string; why?: string | undefined }
  | { act: 'withdraw'; naming: string; why?: string | undefined };

/** One decision on names, kept for ever. */
export interface Naming {
  id: string;
  what: What;
  act: NamingAct;
  one: NameKey | null;
  other: NameKey | null;
  name: string | null;
  site: Site | null;
  /** What a `withdraw` takes back. */
  naming: string | null;
  why: string | null;
  by: string;
  /** ISO instant. */
  at: string;
  withdrawn: boolean;
}

/** What the desk calls an actor or a place, and why. */
export interface Called {
  name: string;
  why: string;
  by: string;
  at: string;
}

/** An actor or a place in a list. */
export interface CatalogueEntry {
  id: string;
  what: What;
  /** What the desk calls it; the name used most often where nobody decided. */
  name: string;
  called: Called | null;
  /** Of an actor. */
  kind: ActorKind | null;
  country: string | null;
  /** Of a place. */
  site: Site | null;
  /** Its other names, the one used most often first. */
  aliases: string[];
  /** How often claims name it. */
  mentions: number;
  /** The reports that named it first and last, in the order in which the desk saw them. */
  first: NamedIn | null;
  last: NamedIn | null;
}

export interface NamedIn {
  report: string;
  publishedAt: string | null;
  seenAt: string;
}

/** One way in which reports write an actor or a place, and who writes it so. */
export interface Spelling {
  words: string;
  /** The name that a `different` parts from the entry. */
  name: string;
  /** Given by somebody at the desk, for one country or one reading alone. */
  within: string | null;
  mentions: number;
  /** Sources that use it, the most frequent first; at most five, over the last thousand mentions. */
  sources: { name: string | null; mentions: number }[];
}

export interface EntryView {
  entry: CatalogueEntry;
  spellings: Spelling[];
  /** Countries of the claims that name an actor, over the last thousand mentions. */
  countries: string[];
  /** Events in which it stands, over the last thousand mentions of each name; `more` where there may be more. */
  events: { count: number; more: boolean };
  /** Every decision on its names, newest first. */
  history: Naming[];
}

/** A claim that names an actor or a place. */
export interface NamedClaim {
  claim: KeptClaim;
  /** Of its report. */
  title: string | null;
  source: string | null;
  publishedAt: string | null;
  /** In which roles it is named, and in which words. */
  as: { role: Role | 'speaker' | 'place'; words: string }[];
}

export interface CatalogueFilter {
  text?: string | undefined;
  kind?: ActorKind | undefined;
  country?: string | undefined;
}

/** What a decision would touch; nothing of it is kept. */
export interface NamingEffects {
  claims: number;
  reports: number;
  /** The newest of these claims. */
  some: NamedClaim[];
  /** Events that would become one; null where too many claims are touched to try it. */
  joined: { into: string; events: string[] }[] | null;
  /** Events that would become several. */
  parted: { from: string; events: string[] }[] | null;
}

/** A name as claims of a report give it, and where the catalogue has it. */
export interface NameInReport {
  what: What;
  words: string;
  /** Of a place, or of an actor's claim where that names one country alone. */
  country: string | null;
  geonameId: number | null;
  /** Its page. */
  id: string;
  /** What the desk calls it; the name used most often where nobody decided. */
  name: string;
}

/** A name of which somebody decided, with what it is called: what screens need to show it. */
export interface CalledName {
  what: What;
  /** Letter case and accents aside, as `fold` leaves them; null where any words of the GeoNames place are meant. */
  folded: string | null;
  /** Only in claims of this country; null in any. */
  country: string | null;
  geonameId: number | null;
  id: string;
  name: string;
}

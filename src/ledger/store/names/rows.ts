import type { ActorKind } from '../../../reading/reading.js';
import type { Called, NameKey, NamingAct, Site, What } from '../../names/model.js';
import type { Json } from '../rows.js';

/** A decision on names. */
export interface NamingRow {
  seq: number;
  id: string;
  what: What;
  act: NamingAct;
  one: Json<NameKey> | null;
  other: Json<NameKey> | null;
  name: string | null;
  place: Json<Site> | null;
  naming: string | null;
  why: string | null;
  by: string;
  at: string;
  entry: number;
}

/** Derived: a name that a claim gives. */
export interface MentionRow {
  claim: string;
  name: string;
  role: string;
  what: What;
  words: string;
  kind: ActorKind | null;
  country: string | null;
  site: Json<Site> | null;
  listed: boolean;
  report: string;
  report_seq: number;
  position: number;
}

/** Derived: a spelling of a listed name. */
export interface NameRow {
  name: string;
  words: string;
  folded: string;
  what: What;
  entry: string;
  mentions: number;
}

/** Derived: an actor or a place. */
export interface CatalogueRow {
  id: string;
  what: What;
  name: string;
  called: Json<Called> | null;
  kind: ActorKind | null;
  country: string | null;
  site: Json<Site> | null;
  mentions: number;
  first_seen: string | null;
  last_seen: string | null;
  search: string;
}

import type { Generated } from 'kysely';
import type { Clearance } from '../../clearance.js';
import type { NoticeKind, SavedPage, Tell, Trouble } from '../../saved.js';
import type { Json } from '../rows.js';

/** A filter as somebody saved, changed or removed it. */
export interface SavedFilterRow {
  filter: string;
  owner: string;
  name: string;
  page: SavedPage;
  query: string;
  shared: boolean;
  tell: Json<Tell>;
  removed: boolean;
  /** The entry that brought the row. */
  entry: number;
}

/** Worked out: up to which entry a saved filter was told. */
export interface FilterCursorRow {
  filter: string;
  seq: number;
}

/** Worked out: what an entry changed in events and reports. */
export interface DevelopmentRow {
  seq: number;
  what: NoticeKind;
  event: string | null;
  reports: string[];
}

export interface NoticeRow {
  id: Generated<number>;
  filter: string;
  key: string;
  what: NoticeKind;
  event: string | null;
  report: string;
  at: string;
}

export interface NoticeSeenRow {
  person: string;
  notice: number;
}

export interface DeliveryRow {
  id: string;
  filter: string;
  way: 'mail' | 'webhook';
  goes_to: string;
  notices: number[];
  state: 'waiting' | 'sent' | 'dead';
  tries: number;
  next_at: string;
  trying: boolean;
  unsure: boolean;
  problem: Json<Trouble | null>;
  /** Whose view its notices are of. */
  clearance: Generated<Clearance>;
  sent_at: string | null;
}

export interface SavedTables {
  saved_filters: SavedFilterRow;
  filter_cursors: FilterCursorRow;
  developments: DevelopmentRow;
  notices: NoticeRow;
  notices_seen: NoticeSeenRow;
  deliveries: DeliveryRow;
}

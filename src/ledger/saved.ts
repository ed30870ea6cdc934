import type { DeskRole, EventSummary } from './model.js';

export const noticeKinds = ['newEvent', 'contradiction', 'failedCheck'] as const;
/** What somebody may be told of. */
export type NoticeKind = (typeof noticeKinds)[number];

export const savedPages = ['inbox', 'events', 'figures'] as const;
/** The screen that a saved filter narrows. */
export type SavedPage = (typeof savedPages)[number];

export const letterLanguages = ['en', 'ar'] as const;
/** What a letter may be written in. */
export type LetterLanguage = (typeof letterLanguages)[number];

/** What its people are told of, how, and how often. */
export interface Tell {
  of: NoticeKind[];
  /** In the desk. */
  desk: boolean;
  /** Addresses, at most 5. */
  mail: string[];
  webhook: string | null;
  pace: 'atOnce' | 'daily';
  /** Of letters; English where it is not said. */
  language?: LetterLanguage | undefined;
}

export interface FilterToSave {
  name: string;
  page: SavedPage;
  /** The query of the page's address, without a question mark. */
  query: string;
  /** Whether the whole desk sees it, or its owner alone. */
  shared: boolean;
  tell: Tell;
}

/** Why something was not done, as a sentence. */
export interface Trouble {
  code: string;
  message: string;
  remedy: string | null;
  /** `reason` names it, with what its sentence speaks of; kept since troubles have it. */
  details?: Record<string, unknown> | null;
}

export interface SavedFilter extends FilterToSave {
  id: string;
  owner: string;
  /** The entry that made it what it is: by it, that act is undone. */
  act: number;
  /** Why it lets nothing through any more, where it asks for what does not exist. */
  problem: Trouble | null;
  /** How many of its deliveries wait for another try, and how many were given up. */
  late: number;
  dead: number;
}

/** That something new came through a saved filter. */
export interface Notice {
  id: number;
  what: NoticeKind;
  filter: { id: string; name: string };
  /** ISO instant. */
  at: string;
  /** Of a new event or a contradiction; null where it stands no more. */
  event: EventSummary | null;
  /** The report that brought it. */
  report: { id: string; title: string | null; source: string | null; publishedAt: string | null };
  /** Whether the person who asks has seen it. */
  seen: boolean;
}

/** Notices on their way out, or arrived. */
export interface Delivery {
  id: string;
  filter: { id: string; name: string };
  way: 'mail' | 'webhook';
  /** Who or what it goes to; of an address that others chose the host alone. */
  to: string;
  notices: number;
  state: 'waiting' | 'sent' | 'dead';
  tries: number;
  /** When it is tried next; null unless it waits. */
  nextAt: string | null;
  sentAt: string | null;
  /** A try ended with its process: it may have come twice. */
  unsure: boolean;
  problem: Trouble | null;
}

/** One notice as it leaves the desk: no word of any claim. */
export interface Told {
  id: number;
  what: NoticeKind;
  at: string;
  event: string | null;
  report: string;
  register: string | null;
  kind: string | null;
  /** First day of the event; of a report the day of its publication. */
  day: string | null;
}

/** What is to be sent now. */
export interface Parcel {
  id: string;
  way: 'mail' | 'webhook';
  to: string;
  filter: { id: string; name: string };
  /** The role of the filter's owner; null where their account was closed. */
  sender: DeskRole | null;
  attempt: number;
  unsure: boolean;
  notices: Told[];
  /** How many are left out. */
  more: number;
  /** Of a letter. */
  language: LetterLanguage;
}

import { useSyncExternalStore } from 'react';
import type { Draft } from './draft.js';
import type { Offer } from './fromNowOn.js';

/** A correction that somebody has begun and neither sent nor given up. */
export interface Typed {
  /** The claim as it stood when its fields were opened. */
  opened: { draft: Draft; seen: string | null };
  draft: Draft;
  why: string;
  taken: Record<string, Offer>;
}

const place = 'dateline.correcting.';
const none: ReadonlySet<string> = new Set();

/** Claims of which something typed is kept in this tab; undefined until somebody asks. */
let claims: ReadonlySet<string> | undefined;
const hearers = new Set<() => void>();

function set(next: ReadonlySet<string>) {
  claims = next;
  for (const told of hearers) told();
}

/** Claims with a correction that was begun in this tab and not sent. */
export function typedClaims(): ReadonlySet<string> {
  try {
    const names = claims ? [] : Object.keys(sessionStorage).filter((name) => name.startsWith(place));
    claims ??= new Set(names.map((name) => name.slice(place.length)));
  } catch {
    // A closed storage keeps nothing.
    claims = none;
  }
  return claims;
}

/** What `by` has typed of a claim: nobody else sees it in this tab. */
export function typedOf(claim: string, by: string): Typed | undefined {
  if (!typedClaims().has(claim)) return undefined;
  try {
    const kept = JSON.parse(sessionStorage.getItem(place + claim) ?? '{}') as Partial<Typed> & {
      by?: string;
    };
    return kept.by === by && kept.opened ? (kept as Typed) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what is typed for as long as the tab is open: a page that has to be loaded anew loses none of it. */
export function keepTyped(claim: string, by: string, typed: Typed): void {
  try {
    sessionStorage.setItem(place + claim, JSON.stringify({ by, ...typed }));
  } catch {
    return;
  }
  if (!typedClaims().has(claim)) set(new Set([...typedClaims(), claim]));
}

export function dropTyped(claim: string): void {
  if (!typedClaims().has(claim)) return;
  sessionStorage.removeItem(place + claim);
  set(new Set([...typedClaims()].filter((one) => one !== claim)));
}

export const useTypedClaims = (): ReadonlySet<string> =>
  useSyncExternalStore((told) => {
    hearers.add(told);
    return () => hearers.delete(told);
  }, typedClaims);

import type { Sensitivity, SharingLevel } from '../registers/sharing.js';

/** Claims by their ids, or all that stand in an event. */
export type ClaimChoice = { claims: string[] } | { event: string };

/** How far claims may be shared, or how sensitive they are (null: not said). */
export type MarkChange = { sharing: SharingLevel | null } | { sensitivity: Sensitivity | null };

/** One act on several claims: its number in the audit chain, by which it is undone. */
export interface MarksMade {
  act: number;
  claims: number;
}

import type { Sensitivity, SharingLevel } from '../registers/sharing.js';
import type { DeskRole } from './model.js';

/** What somebody may see, and what a thing asks of who sees it: 0 of everybody, 3 of an owner or auditor alone. */
export const clearances = [0, 1, 2, 3] as const;
export type Clearance = (typeof clearances)[number];

/** The classes of whoever does not see everything. */
export const narrowed = [0, 1, 2] as const;

/** The clearance at which nothing is hidden. */
export const everything = 3 satisfies Clearance;

const cleared: Readonly<Record<DeskRole, Clearance>> = {
  viewer: 0,
  field: 0,
  analyst: 1,
  editor: 2,
  owner: 3,
  auditor: 3,
};

const asked: Readonly<Record<SharingLevel | Sensitivity, Clearance>> = {
  clear: 0,
  green: 0,
  amber: 1,
  amberStrict: 2,
  red: 3,
  low: 0,
  moderate: 1,
  high: 2,
  severe: 3,
};

/** What somebody of that role may see: the one answer for every output of the desk. */
export const clearanceOf = (role: DeskRole): Clearance => cleared[role];

/** How far a thing may travel and how much harm it may do; null where nobody said. */
export interface Mark {
  sharing: SharingLevel | null;
  sensitivity: Sensitivity | null;
}

/** What it takes to see a thing of these marks: the stricter of both counts; a thing without a mark is everybody's. */
export function needed(mark: Mark): Clearance {
  const [sharing, sensitivity] = [mark.sharing, mark.sensitivity].map((one) => (one ? asked[one] : 0));
  return Math.max(sharing!, sensitivity!) as Clearance;
}

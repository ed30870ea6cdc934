import type { ClaimChoice, MarkChange, MarksMade } from '../ledger/markModel.js';

/** Who may see claims, whoever sees their reports. */
export interface DeskMarks {
  /** One act on claims, or on all that stand in an event, all or none; null where every one is so already. `inbox.undo` takes it back. */
  change(choice: ClaimChoice, change: MarkChange): Promise<MarksMade | null>;
}

import type {
  ChangeMade,
  ReportChange,
  ReportChoice,
  ReportFilter,
  ReportOrder,
  ReportOutline,
  Source,
} from '../ledger/model.js';

/** What is done with the list of reports as a whole. */
export interface DeskInbox {
  /** How long a list is, with a cursor for every hundredth row. */
  outline(filter: ReportFilter & ReportOrder): Promise<ReportOutline>;
  /** One act on several reports, all or none; null where every one is so already. */
  change(choice: ReportChoice, change: ReportChange): Promise<ChangeMade | null>;
  /** Takes an act on reports or on marks of claims back: each has what it had before. */
  undo(act: number): Promise<ChangeMade>;
  sources(): Promise<Source[]>;
  people(): Promise<string[]>;
}

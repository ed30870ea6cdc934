import type { Do } from './doing.js';
import type { ClaimChoice, MarkChange, MarksMade } from './markModel.js';
import { markClaims } from './store/claimMarks.js';
import type { Database } from './store/database.js';
import type { Person } from './store/judge.js';

/** Who may see claims, whoever sees their reports. */
export class Marks {
  readonly #db: Database;
  readonly #do: Do;

  constructor(db: Database, doing: Do) {
    this.#db = db;
    this.#do = doing;
  }

  /** Null where every one of them is so already. */
  async change(choice: ClaimChoice, change: MarkChange, person: Person): Promise<MarksMade | null> {
    return this.#do('marking claims', () => markClaims(this.#db, choice, change, person));
  }
}

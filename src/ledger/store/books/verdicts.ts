import type { EntryTrouble } from '../../bookModel.js';
import type { RowVerdict, VerdictKind } from '../../importModel.js';
import type { Outcome } from './writing.js';

/** A verdict before it is known which column its troubles stand in. */
export type Verdict = Omit<RowVerdict, 'troubles'> & { troubles: EntryTrouble[] };

export function verdictOf(row: number, outcome: Outcome): Verdict {
  switch (outcome.kind) {
    case 'next':
      return { row, kind: outcome.fresh ? 'new' : 'change', entry: outcome.version.id, troubles: [] };
    case 'same':
      return { row, kind: 'same', entry: outcome.entry.id, troubles: [] };
    case 'refused':
      return { row, kind: 'refused', entry: null, troubles: outcome.troubles };
    case 'conflict': {
      const { theirs, fields } = outcome;
      const details = { fields, by: theirs.by };
      const message = `${theirs.by} changed ${fields.join(', ')} of this entry meanwhile.`;
      const remedy = 'Look at the entry and settle it there, then leave the row out.';
      const troubles = fields.map((field) => ({ field, code: 'conflict', message, remedy, details }));
      return { row, kind: 'conflict', entry: theirs.id, troubles };
    }
  }
}

// Whoever has a file to mend sees first what is wrong in it.
const ranks: readonly (readonly VerdictKind[])[] = [['refused', 'conflict'], ['change'], ['new'], ['same']];

/** The verdicts of a file's rows: all are counted, and so many of those that say the most are kept. */
export class Verdicts {
  readonly counts: Record<VerdictKind, number> = { new: 0, change: 0, same: 0, refused: 0, conflict: 0 };
  readonly #most: number;
  readonly #told: Verdict[][] = ranks.map(() => []);
  #rows = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(verdict: Verdict): void {
    this.#rows += 1;
    this.counts[verdict.kind] += 1;
    const its = this.#told[ranks.findIndex((kinds) => kinds.includes(verdict.kind))]!;
    if (its.length < this.#most) its.push(verdict);
  }

  get rows(): number {
    return this.#rows;
  }

  get bad(): number {
    return this.counts.refused + this.counts.conflict;
  }

  /** Those kept, in the order of their rows. */
  get told(): Verdict[] {
    return this.#told
      .flat()
      .slice(0, this.#most)
      .sort((one, other) => one.row - other.row);
  }
}

import { sql } from 'kysely';
import { bandsOf, bodyOf, isReprint } from '../../src/ledger/reprint.js';
import type { Database } from '../../src/ledger/store/database.js';
import type { Part } from '../../src/reading/reading.js';

interface Original {
  seq: number;
  id: string;
  origin: string;
  body: string;
}

const mostAlike = 40;

/** Which report copies which, as the store tells it for each that is added, but looked up in memory. */
export class Copies {
  readonly #byBand = new Map<number, Original[]>();

  /** What a desk holds already. */
  static async of(db: Database): Promise<Copies> {
    const copies = new Copies();
    const rows = await db
      .selectFrom('reports as r')
      .select(['r.seq', 'r.id', 'r.origin', 'r.text', 'r.bands'])
      .select(
        sql<Part[]>`(select g.body -> 'document' -> 'parts' from readings g
          where g.report = r.id and g.number = 1)`.as('parts'),
      )
      .where('r.reprint_of', 'is', null)
      .orderBy('r.seq')
      .execute();
    for (const { seq, id, origin, text, parts, bands } of rows)
      copies.#keep({ seq, id, origin, body: bodyOf(text, parts) }, bands);
    return copies;
  }

  #keep(original: Original, bands: readonly number[]): void {
    for (const band of new Set(bands)) {
      const its = this.#byBand.get(band);
      if (its) its.push(original);
      else this.#byBand.set(band, [original]);
    }
  }

  /** The bands of a report that is added, and which one it copies; `origin` is given where it copies none. */
  add(
    seq: number,
    id: string,
    origin: string,
    text: string,
    parts: readonly Part[],
  ): { bands: number[]; original: Original | undefined } {
    const body = bodyOf(text, parts);
    const bands = bandsOf(body);
    const original = this.#originalOf(body, bands);
    if (!original) this.#keep({ seq, id, origin, body }, bands);
    return { bands, original };
  }

  #originalOf(body: string, bands: readonly number[]): Original | undefined {
    const shared = new Map<Original, number>();
    for (const band of new Set(bands)) {
      for (const each of this.#byBand.get(band) ?? []) shared.set(each, (shared.get(each) ?? 0) + 1);
    }
    return [...shared]
      .filter(([, count]) => count >= 2)
      .sort(([a, most], [b, count]) => count - most || a.seq - b.seq)
      .slice(0, mostAlike)
      .map(([each]) => each)
      .sort((a, b) => a.seq - b.seq)
      .find((each) => isReprint(body, each.body));
  }
}

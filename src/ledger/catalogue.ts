import type { Do } from './doing.js';
import type { Cursor, Page } from './model.js';
import type {
  CalledName,
  CatalogueEntry,
  CatalogueFilter,
  EntryView,
  NamedClaim,
  NameInReport,
  Naming,
  NamingDecision,
  NamingEffects,
  What,
} from './names/model.js';
import type { Database } from './store/database.js';
import type { Person } from './store/judge.js';
import { decide } from './store/names/decide.js';
import { getEntry, namesOf } from './store/names/find.js';
import { namesInReport } from './store/names/inReport.js';
import { listCatalogue } from './store/names/list.js';
import { listNamed } from './store/names/named.js';
import { preview } from './store/names/preview.js';
import { calledNames, entryView } from './store/names/view.js';
import { withPen } from './store/pen.js';

/** Actors and places of a ledger: names as claims have them, put together by what people decided. */
export class Catalogue {
  readonly #db: Database;
  readonly #do: Do;

  constructor(db: Database, doing: Do) {
    this.#db = db;
    this.#do = doing;
  }

  async list(what: What, filter: CatalogueFilter, page: Cursor): Promise<Page<CatalogueEntry>> {
    return this.#do(`listing ${what}s`, () => listCatalogue(this.#db, what, filter, page));
  }

  async entry(what: What, id: string): Promise<EntryView | undefined> {
    return this.#do(`reading the ${what}`, () => entryView(this.#db, what, id));
  }

  /** Claims that name it, newest report first. */
  async claims(what: What, id: string, page: Cursor): Promise<Page<NamedClaim>> {
    return this.#do('listing claims', async () => {
      const entry = await getEntry(this.#db, what, id);
      return listNamed(this.#db, await namesOf(this.#db, entry.id), page);
    });
  }

  async decide(decision: NamingDecision, person: Person): Promise<Naming> {
    return this.#do('deciding on names', () =>
      withPen(this.#db, async (trx) => (await decide(trx, decision, person)).kept),
    );
  }

  async preview(decision: NamingDecision, person: Person): Promise<NamingEffects> {
    return this.#do('trying a decision', () => preview(this.#db, decision, person));
  }

  /** The names that claims of a report give. */
  async inReport(report: string): Promise<NameInReport[]> {
    return this.#do('listing names', () => namesInReport(this.#db, report));
  }

  async called(): Promise<CalledName[]> {
    return this.#do('listing names', () => calledNames(this.#db));
  }
}

import { sql } from 'kysely';
import type { Do } from './doing.js';
import type {
  ChangeMade,
  ReportChange,
  ReportChoice,
  ReportFilter,
  ReportOrder,
  ReportOutline,
  Source,
} from './model.js';
import { checkRegister } from './registers.js';
import { changeReports, undoChange } from './store/changes.js';
import type { Database } from './store/database.js';
import type { Person } from './store/judge.js';
import { outlineReports } from './store/listReports.js';

const mostNames = 500;

/** Every value of a column once, by jumps along its index: however many rows there are. */
const distinct = (table: string, column: string) =>
  sql<{ name: string }>`with recursive names as (
      select min(${sql.raw(column)}) as name from ${sql.raw(table)}
      union all
      select (select min(${sql.raw(column)}) from ${sql.raw(table)} where ${sql.raw(column)} > names.name)
      from names where names.name is not null
    ) select name from names where name is not null limit ${mostNames}`;

/** The list of reports as a whole: its outline, and acts on several of them. */
export class Inbox {
  readonly #db: Database;
  readonly #do: Do;

  constructor(db: Database, doing: Do) {
    this.#db = db;
    this.#do = doing;
  }

  async outline(filter: ReportFilter & ReportOrder): Promise<ReportOutline> {
    checkRegister(filter.register, undefined);
    return this.#do('outlining the reports', () => outlineReports(this.#db, filter));
  }

  /** Null where every one of them is so already. */
  async change(choice: ReportChoice, change: ReportChange, person: Person): Promise<ChangeMade | null> {
    if ('filter' in choice) checkRegister(choice.filter.register, undefined);
    return this.#do('changing the reports', () => changeReports(this.#db, choice, change, person));
  }

  async undo(act: number, person: Person): Promise<ChangeMade> {
    return this.#do('taking it back', () => undoChange(this.#db, act, person));
  }

  /** Sources by name, at most 500. */
  async sources(): Promise<Source[]> {
    return this.#do('listing sources', () =>
      this.#db
        .selectFrom('sources')
        .select(['id', 'name', 'url'])
        .orderBy(sql`lower(name) collate "C"`)
        .orderBy('id')
        .limit(mostNames)
        .execute(),
    );
  }

  /** Who works here: those with an account, those who did something, and those to whom something was given. */
  async people(): Promise<string[]> {
    return this.#do('listing people', async () => {
      const found = await Promise.all([
        distinct('entries', 'by').execute(this.#db),
        distinct('inbox', 'assignee').execute(this.#db),
        sql<{ name: string }>`select name from people`.execute(this.#db),
      ]);
      const names = found.flatMap(({ rows }) => rows.map(({ name }) => name));
      return [...new Set(names)].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
    });
  }
}

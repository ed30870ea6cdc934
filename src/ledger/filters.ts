import { sql } from 'kysely';
import type { Action } from './actions.js';
import type { Clearance } from './clearance.js';
import { idOf } from './content.js';
import type { Do } from './doing.js';
import { DeskError } from './error.js';
import type { FilterToSave, SavedFilter, Trouble } from './saved.js';
import { askedBy } from './savedQuery.js';
import type { Database } from './store/database.js';
import { append, nextSeq } from './store/entries.js';
import type { Person } from './store/judge.js';
import { withPen } from './store/pen.js';
import { addVersion, seenBy, type Version, versionOf, versionsNow } from './store/saved/versions.js';

interface Row extends Version {
  late: number;
  dead: number;
}

/** What is wrong with an expected failure, as it is kept and shown. */
export const troubleOf = ({ code, message, remedy, details }: DeskError): Trouble => ({
  code,
  message,
  remedy: remedy ?? null,
  details: details ?? null,
});

function problemOf({ page, query }: Version): Trouble | null {
  try {
    askedBy(page, query);
    return null;
  } catch (error) {
    if (error instanceof DeskError) return troubleOf(error);
    throw error;
  }
}

const savedOf = ({
  filter,
  owner,
  name,
  page,
  query,
  shared,
  tell,
  entry,
  late,
  dead,
}: Row): SavedFilter => ({
  id: filter,
  owner,
  name,
  page,
  query,
  shared,
  tell,
  act: entry,
  problem: problemOf({ filter, owner, name, page, query, shared, tell, entry, removed: false }),
  late,
  dead,
});

const missing = (id: string) =>
  new DeskError('notFound', `There is no saved filter "${id}".`, { remedy: 'List them: dateline filters' });

const longestName = 100;

/** The name as it is kept; throws where it is none. */
function nameOf(given: string): string {
  const name = given.normalize('NFC').trim().replace(/\s+/gu, ' ');
  if (name !== '' && name.length <= longestName && !/\p{C}/u.test(name)) return name;
  throw new DeskError('badInput', `A saved filter has a name of 1 to ${longestName} characters.`, {
    details: { reason: 'badFilterName', most: longestName },
  });
}

async function refuseSameName(trx: Database, name: string, owner: string, except: string): Promise<void> {
  const { rows } = await sql`select 1 from ${versionsNow} as v
    where v.name = ${name} and v.owner = ${owner} and v.filter <> ${except} and not v.removed`.execute(trx);
  if (rows.length === 0) return;
  throw new DeskError('conflict', `${owner} has a saved filter "${name}" already.`, {
    remedy: 'Give another name, or change that one.',
    details: { reason: 'filterThere', name },
  });
}

/** Filters that people saved: each act on one is an entry, and none is forgotten. */
export class Filters {
  readonly #db: Database;
  readonly #clearance: Clearance;
  readonly #do: Do;

  constructor(db: Database, clearance: Clearance, run: Do) {
    this.#db = db;
    this.#clearance = clearance;
    this.#do = run;
  }

  /** What this person sees, by name. */
  async list(person: string): Promise<SavedFilter[]> {
    return this.#do('listing saved filters', async () => {
      const { rows } = await sql<Row>`select v.*,
          (select count(*) from deliveries d where d.filter = v.filter and d.state = 'waiting'
            and d.problem::text <> 'null' and d.clearance <= ${this.#clearance}) as late,
          (select count(*) from deliveries d where d.filter = v.filter and d.state = 'dead'
            and d.clearance <= ${this.#clearance}) as dead
        from ${versionsNow} as v where ${seenBy(person)}
        order by lower(v.name) collate "C", v.filter collate "C"`.execute(this.#db);
      return rows.map(savedOf);
    });
  }

  /** One that this person sees; throws DeskError `notFound`. */
  async get(id: string, person: string): Promise<SavedFilter> {
    const found = (await this.list(person)).find((one) => one.id === id);
    if (found) return found;
    throw missing(id);
  }

  async save(given: FilterToSave, person: Person): Promise<SavedFilter> {
    const to = { ...given, name: nameOf(given.name) };
    askedBy(to.page, to.query);
    return this.#act('saving the filter', person, 'saveFilter', async (trx, entry) => {
      const filter = idOf(['filter', entry, person.by]);
      await refuseSameName(trx, to.name, person.by, filter);
      await addVersion(trx, { filter, owner: person.by, removed: false }, to, entry);
      return filter;
    });
  }

  async change(id: string, given: FilterToSave, person: Person): Promise<SavedFilter> {
    const to = { ...given, name: nameOf(given.name) };
    askedBy(to.page, to.query);
    return this.#act('changing the filter', person, 'changeFilter', async (trx, entry) => {
      const { owner } = await this.#there(trx, id);
      await refuseSameName(trx, to.name, owner, id);
      await addVersion(trx, { filter: id, owner, removed: false }, to, entry);
      return id;
    });
  }

  /** Answers the number of the act, by which it is undone. */
  async remove(id: string, person: Person): Promise<number> {
    const { act } = await this.#act('removing the filter', person, 'removeFilter', async (trx, entry) => {
      const now = await this.#there(trx, id);
      await addVersion(trx, { filter: id, owner: now.owner, removed: true }, now, entry);
      return id;
    });
    return act;
  }

  /** What an act was about, as far as this person sees it, and what it would be again: its filter and that filter's owner; throws DeskError `notFound`. */
  async ofAct(act: number, person: string): Promise<{ filter: string; owner: string }> {
    const found = await this.#do('looking for the act', async () => {
      const row = await this.#db
        .selectFrom('saved_filters')
        .select(['filter', 'owner'])
        .where('entry', '=', act)
        .executeTakeFirst();
      if (!row || row.owner === person) return row;
      const [was, now] = [await versionOf(this.#db, row.filter, act), await versionOf(this.#db, row.filter)];
      return was?.shared && now?.shared ? row : undefined;
    });
    if (found) return found;
    throw new DeskError('notFound', `Entry ${act} saved, changed or removed no filter.`, {
      remedy: 'List what was done: dateline entries',
    });
  }

  /** Takes an act back: the filter is what it was before it. Refused where it was changed since. */
  async undo(act: number, person: Person): Promise<SavedFilter> {
    const { filter } = await this.ofAct(act, person.by);
    return this.#act('taking it back', person, 'undo', async (trx, entry) => {
      const now = (await versionOf(trx, filter))!;
      if (now.entry !== act) {
        throw new DeskError('conflict', `"${now.name}" was changed again after that.`, {
          remedy: 'Nothing was changed. Take the last change back first.',
          details: { reason: 'filterChanged', name: now.name },
        });
      }
      const was = (await versionOf(trx, filter, act)) ?? { ...now, removed: true };
      await addVersion(trx, was, was, entry);
      return filter;
    });
  }

  async #there(trx: Database, id: string): Promise<Version> {
    const now = await versionOf(trx, id);
    if (now && !now.removed) return now;
    throw missing(id);
  }

  async #act(
    doing: string,
    person: Person,
    action: Action,
    work: (trx: Database, entry: number) => Promise<string>,
  ): Promise<SavedFilter> {
    return this.#do(doing, () =>
      withPen(this.#db, async (trx) => {
        const entry = await nextSeq(trx);
        const filter = await work(trx, entry);
        // No report changes by it.
        await append(trx, entry, { ...person, action, subject: filter }, []);
        return savedOf({ ...(await versionOf(trx, filter))!, late: 0, dead: 0 });
      }),
    );
  }
}

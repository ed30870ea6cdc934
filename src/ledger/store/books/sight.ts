import { sql } from 'kysely';
import type { Book } from '../../../registers/book.js';
import type { EntryContent, EntryValue } from '../../../registers/entry.js';
import { tidy } from '../../../registers/entryTidy.js';
import type { BookEntry, EntryDraft, EntryVersion, Written } from '../../bookModel.js';
import { type Clearance, everything, narrowed, needed } from '../../clearance.js';
import { idOf } from '../../content.js';
import type { Database } from '../database.js';

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const idUnder = (name: string, clearance: Clearance, turn: number) =>
  idOf(['bookEntry', name, clearance, turn]);

const idsIn = (rows: readonly { id: string }[]) => new Set(rows.map(({ id }) => id));

/** Those of these ids that an entry has, or had until its consent was withdrawn, which is seen. */
async function seenOf(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from book_entries where id = any(${[...ids]})
    union select id from redactions where id = any(${[...ids]})`.execute(db);
  return idsIn(rows);
}

/** Those of these ids that only something unseen has. */
async function hiddenOf(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    (select id from public.book_entries where id = any(${[...ids]})
      union select id from public.redactions where id = any(${[...ids]}))
    except (select id from book_entries where id = any(${[...ids]})
      union select id from redactions where id = any(${[...ids]}))`.execute(db);
  return idsIn(rows);
}

/** What a clearance sees of entries that are there for it: less the fields and the claims that are not. */
export class Sight {
  readonly #db: Database;
  readonly #clearance: Clearance;
  readonly #all: boolean;
  readonly #less: ReadonlySet<string>;

  constructor(db: Database, clearance: Clearance, book: Book) {
    this.#db = db;
    this.#clearance = clearance;
    this.#all = clearance === everything;
    const above = ({ level }: Book['fields'][number]) =>
      level !== undefined && needed({ sharing: level, sensitivity: null }) > clearance;
    this.#less = new Set(book.fields.filter(above).map(({ name }) => name));
  }

  /** Which of these claims are not seen. */
  async hidden(claims: Iterable<string>, db = this.#db): Promise<ReadonlySet<string>> {
    const asked = [...new Set(claims)];
    if (this.#all || asked.length === 0) return new Set();
    const { rows } = await sql<{ id: string }>`select id from unnest(${asked}::text[]) as asked (id)
      where not exists (select from claims c where c.id = asked.id)`.execute(db);
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * What files call entries, with the ids these have: what is seen under the name itself, else under what a clearance
   * made of it, else the name as this one makes it, whether something unseen has it or not.
   */
  async named(names: readonly string[], db: Database): Promise<ReadonlyMap<string, string>> {
    const asked = [...new Set(names)];
    const idsOf = (name: string) => [name, ...narrowed.map((one) => idUnder(name, one, 0))];
    const seen = await seenOf(db, asked.flatMap(idsOf));
    const found = new Map<string, string>();
    for (const name of asked) {
      const id = idsOf(name).find((one) => seen.has(one)) ?? (this.#all ? name : undefined);
      if (id !== undefined) found.set(name, id);
    }
    // What came by a file and is hidden since keeps its id: the next turn has another.
    let open = asked.filter((name) => !found.has(name));
    for (let turn = 0; open.length > 0; turn += 1) {
      const ids = new Map(open.map((name) => [name, idUnder(name, this.#clearance, turn)]));
      const hidden = await hiddenOf(db, [...ids.values()]);
      for (const [name, id] of ids) if (!hidden.has(id)) found.set(name, id);
      open = open.filter((name) => !found.has(name));
    }
    return found;
  }

  /** What is seen of one entry, where these claims are not. */
  cut<Content extends EntryContent>(entry: Content, hidden: ReadonlySet<string>): Content {
    if (this.#less.size === 0 && hidden.size === 0) return entry;
    const values = Object.entries(entry.values).filter(([name]) => !this.#less.has(name));
    const claims = entry.claims.filter((claim) => !hidden.has(claim));
    return { ...entry, values: Object.fromEntries(values), claims };
  }

  async entries(entries: readonly BookEntry[]): Promise<BookEntry[]> {
    const hidden = await this.hidden(entries.flatMap(({ claims }) => claims));
    return entries.map((entry) => this.cut(entry, hidden));
  }

  async written(outcomes: readonly Written[]): Promise<Written[]> {
    const entryIn = (one: Written) =>
      one.kind === 'conflict' ? one.theirs : one.kind === 'refused' ? undefined : one.entry;
    const hidden = await this.hidden(outcomes.flatMap((one) => entryIn(one)?.claims ?? []));
    return outcomes.map((one): Written => {
      if (one.kind === 'refused') return one;
      if (one.kind === 'conflict') return { ...one, theirs: this.cut(one.theirs, hidden) };
      return { ...one, entry: this.cut(one.entry, hidden) };
    });
  }

  /** Names of fields that are not seen. */
  get less(): ReadonlySet<string> {
    return this.#less;
  }

  /** What is seen of versions: one that changed only what is not seen is none. */
  async versions(versions: readonly EntryVersion[]): Promise<EntryVersion[]> {
    if (this.#all) return [...versions];
    const claimsIn = (value: unknown) => (value ?? []) as string[];
    const ofClaims = versions.flatMap(({ changes }) => changes.filter(({ field }) => field === 'claims'));
    const hidden = await this.hidden(
      ofClaims.flatMap(({ from, to }) => [...claimsIn(from), ...claimsIn(to)]),
    );
    const left = (value: unknown) => {
      const seen = claimsIn(value).filter((claim) => !hidden.has(claim));
      return seen.length > 0 ? seen : null;
    };
    return versions.flatMap(({ changes, ...version }) => {
      const seen = changes
        .filter(({ field }) => !this.#less.has(field))
        .map((one) => (one.field === 'claims' ? { ...one, from: left(one.from), to: left(one.to) } : one))
        .filter(({ field, from, to }) => field !== 'claims' || !isSame(from, to));
      return changes.length > 0 && seen.length === 0 ? [] : [{ ...version, changes: seen }];
    });
  }

  /** A draft of somebody who sees less than there is: what they did not see stays, unless they write it anew. */
  whole<Draft extends EntryDraft>(draft: Draft, entry: EntryContent, hidden: ReadonlySet<string>): Draft {
    const { values, claims } = draft;
    return {
      ...draft,
      ...(values && {
        values: Object.fromEntries(
          Object.entries(values).filter(([name, value]) => !this.#empties(name, value)),
        ),
      }),
      ...(claims && { claims: [...claims, ...entry.claims.filter((claim) => hidden.has(claim))] }),
    };
  }

  #empties(name: string, value: EntryValue | null): boolean {
    return this.#less.has(name) && tidy(value) === undefined;
  }

  /** Whether a draft writes what its writer does not see: whether it was so already is not told. */
  isBlind({ values = {} }: EntryDraft): boolean {
    return Object.entries(values).some(
      ([name, value]) => this.#less.has(name) && !this.#empties(name, value),
    );
  }

  /** An older version with what is not seen as it stands now: over that nobody is in conflict. */
  since<Content extends EntryContent>(
    older: Content,
    stands: EntryContent,
    hidden: ReadonlySet<string>,
  ): Content {
    const unseen = Object.entries(stands.values).filter(([name]) => this.#less.has(name));
    const { values, claims } = this.cut(older, hidden);
    return {
      ...older,
      values: { ...values, ...Object.fromEntries(unseen) },
      claims: [...claims, ...stands.claims.filter((claim) => hidden.has(claim))].sort(),
    };
  }
}

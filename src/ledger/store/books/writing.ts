import { sql } from 'kysely';
import { checkEntry, unknownField } from '../../../registers/entryCheck.js';
import { keepable } from '../../../registers/entryTidy.js';
import { trouble } from '../../../registers/entryTrouble.js';
import { stopsTo } from '../../../registers/ladderCheck.js';
import type { BookEntry, EntryContent, EntryDraft, EntryTrouble } from '../../bookModel.js';
import { idOf } from '../../content.js';
import type { KeyRing } from '../../sealing/keyRing.js';
import { insertRows } from '../bulk.js';
import type { Database } from '../database.js';
import type { Person } from '../judge.js';
import { withAll } from '../seen/path.js';
import type { Shelf } from './list.js';
import { begun, beside, differing, merged, partsOf, type Whole } from './merge.js';
import { apart, heldAfter, keepSealed, sealedSince, type ToSeal } from './sealed.js';
import type { Sight } from './sight.js';
import { stampOf, versionOf } from './stamp.js';
import { contentOf, entryOf, keepStanding, type Version, versionRow } from './standing.js';
import { withdrawnOf, withdrawnTrouble } from './withdraw.js';

/** What a draft comes to. */
export type Outcome =
  | { kind: 'next'; version: Version; writer: string; fresh: boolean; toSeal: ToSeal }
  | { kind: 'same'; entry: BookEntry }
  | { kind: 'refused'; troubles: EntryTrouble[] }
  | { kind: 'conflict'; theirs: BookEntry; fields: string[] };

/** A draft as a file brings it. */
export interface FileDraft extends EntryDraft {
  /** The version that it was made of, as `stampOf` names it. */
  stamp?: string | undefined;
  /** Where it stands, where the file says no more. */
  status?: string | undefined;
  /** Its id is made of all that it says: where it is there, it was brought before, and what stands of it stays. */
  whole?: boolean | undefined;
}

interface Standing {
  entry: BookEntry;
  writer: string;
  /** Whether it stands removed because an act was taken back. */
  undone: boolean;
}

/** Where is written, and by whose eyes. */
export interface WritingAt extends Shelf {
  /** Where the keys are by which sealed fields are sealed. */
  ring: KeyRing;
  /** What who writes sees: the rest of an entry stays as it is. */
  sight: Sight;
}

export interface WritingFor extends WritingAt {
  person: Person;
  /** The number of its act; 0 where nothing is kept. */
  act: number;
  /** Names the ids of new entries: the same again gives the same. */
  seed: string;
  /** Whether an id that is not there begins an entry, and one that was taken back with its import stands again. */
  imports: boolean;
}

const refused = (...troubles: EntryTrouble[]): Outcome => ({ kind: 'refused', troubles });

const wholeOf = ({ removed, kind, values, stops, claims, sharing, sensitivity }: BookEntry): Whole => ({
  removed,
  kind,
  values,
  stops,
  claims,
  sharing,
  sensitivity,
});

/** Drafts of one act on one book, lot after lot: what each comes to, and keeping it. */
export class Writing {
  readonly #trx: Database;
  readonly #for: WritingFor;
  readonly #seen = new Set<string>();
  #withdrawn: ReadonlySet<string> = new Set();
  #unseen: ReadonlySet<string> = new Set();
  #sealedSince: ReadonlyMap<string, readonly string[]> = new Map();
  #count = 0;
  #kept = 0;

  constructor(trx: Database, of: WritingFor) {
    this.#trx = trx;
    this.#for = of;
  }

  /** What these drafts come to; those before them in the act are known. */
  async look(given: readonly FileDraft[]): Promise<Outcome[]> {
    const drafts = await this.#named(given.map((one) => keepable(this.#seenOf(one))));
    const ids = [...new Set(drafts.flatMap(({ id }) => id ?? []))];
    const standing = await this.#standing(ids);
    this.#withdrawn = await withdrawnOf(this.#trx, ids);
    const bases = await this.#bases(drafts, standing);
    const known = [...[...standing.values()].map(({ entry }) => entry), ...bases.values()];
    this.#unseen = await this.#for.sight.hidden(
      [...known, ...drafts].flatMap(({ claims }) => claims ?? []),
      this.#trx,
    );
    const outcomes = drafts.map((draft) => this.#outcome(draft, standing, bases));
    return this.#withClaims(outcomes, standing);
  }

  /** The version that a draft of a file was made of. */
  #seenOf({ stamp, ...draft }: FileDraft): FileDraft {
    const version = stamp === undefined ? undefined : versionOf(stamp);
    return version === undefined ? draft : { ...draft, stamp, seen: version };
  }

  /** Drafts of a file under the ids that their entries have for who writes, the same every time. */
  async #named(drafts: readonly FileDraft[]): Promise<readonly FileDraft[]> {
    if (!this.#for.imports) return drafts;
    const ids = await this.#for.sight.named(
      drafts.flatMap(({ id }) => id ?? []),
      this.#trx,
    );
    return drafts.map((draft) =>
      draft.id === undefined ? draft : { ...draft, id: ids.get(draft.id) ?? draft.id },
    );
  }

  /** Keeps what these outcomes come to. */
  async keep(outcomes: readonly Outcome[]): Promise<void> {
    const next = outcomes.flatMap((one) => (one.kind === 'next' ? [one] : []));
    const rows = next.map(({ version }) => versionRow(version, this.#kept++));
    const json = ['fields', 'stops'];
    await withAll(this.#trx, () => insertRows(this.#trx, 'book_versions', rows, { json }));
    const { book, ring, act } = this.#for;
    const sealing = next.map(({ version: { id, version }, toSeal }) => ({ id, version, toSeal }));
    await keepSealed(this.#trx, ring, act, sealing);
    await keepStanding(this.#trx, book, next);
  }

  async #standing(ids: readonly string[]): Promise<Map<string, Standing>> {
    if (ids.length === 0) return new Map();
    const { rows } = await sql<{ id: string; body: BookEntry; writer: string; undone: boolean }>`
      select b.id, b.body, b.writer, b.removed and e.action = 'undoEntries' as undone
      from book_entries b join entries e on e.seq = b.entry where b.id = any(${[...ids]})`.execute(this.#trx);
    return new Map(
      rows.map(({ id, body: entry, writer, undone }) => [id, { entry, writer, undone }] as const),
    );
  }

  /** The versions that drafts were made of, where others stand now. */
  async #bases(drafts: readonly FileDraft[], standing: ReadonlyMap<string, Standing>) {
    const old = drafts.flatMap(({ id, seen }) => {
      const now = id === undefined ? undefined : standing.get(id);
      return now && seen !== undefined && seen !== now.entry.version ? [{ id: id!, seen }] : [];
    });
    if (old.length === 0) return new Map<string, Whole>();
    this.#sealedSince = await sealedSince(this.#trx, old);
    const { rows } = await sql<Omit<Version, 'by' | 'at'>>`select v.* from book_versions v
      join unnest(${old.map(({ id }) => id)}::text[], ${old.map(({ seen }) => seen)}::int[]) as asked (id, seen)
        on asked.id = v.id and asked.seen = v.version`.execute(this.#trx);
    return new Map(rows.map((row) => [row.id, { ...contentOf(row), removed: row.removed }] as const));
  }

  #outcome(
    draft: FileDraft,
    standing: ReadonlyMap<string, Standing>,
    bases: ReadonlyMap<string, Whole>,
  ): Outcome {
    const { register, imports, seed } = this.#for;
    const place = this.#count++;
    const id = draft.id ?? idOf(['bookEntry', seed, place]);
    if (this.#seen.has(id))
      return refused(
        trouble('id', 'twice', 'The same entry is there twice.', 'Give each entry once.', { id }),
      );
    this.#seen.add(id);
    if (this.#withdrawn.has(id)) return refused(withdrawnTrouble());
    const odd = Object.keys(draft.values ?? {}).find((name) => beside.has(name));
    if (odd !== undefined) return refused(unknownField(this.#for.book, odd));
    const there = standing.get(id);
    if (!there) {
      if (draft.id !== undefined && !imports) return refused(unknown(id));
      const { rest, toSeal } = apart(this.#for.book, this.#stopped(draft, []));
      return this.#next(id, begun(this.#for.book, rest), draft, toSeal, undefined);
    }
    if (there.entry.register !== register) return refused(unknown(id));
    return this.#changed(id, draft, there, bases.get(id));
  }

  #changed(id: string, given: FileDraft, there: Standing, older: Whole | undefined): Outcome {
    const { book, imports } = this.#for;
    const { entry } = there;
    const stands = wholeOf(entry);
    const back = imports && entry.removed && there.undone;
    if (given.whole && !back) return { kind: 'same', entry };
    if (imports && entry.removed && !back)
      return refused(
        trouble(
          'id',
          'removedEntry',
          'Somebody removed this entry.',
          'Take the removal back first, or leave the row out.',
        ),
      );
    // A claim that is not seen is none, whether the entry has it or not.
    const named = given.claims?.find((claim) => this.#unseen.has(claim));
    if (named !== undefined) return refused(unknownClaim(named));
    // What was taken back with its import stands again as the file has it.
    const { sight } = this.#for;
    // A file has no word for what it leaves out: claims are taken away on the page.
    const stays = imports ? new Set(entry.claims) : this.#unseen;
    const mine = sight.whole(given, entry, stays);
    const draft = this.#stopped(
      back ? { ...mine, removed: false, seen: entry.version } : this.#known(mine, entry, older),
      entry.stops,
    );
    const isOlder = draft.seen !== undefined && draft.seen !== entry.version;
    if (isOlder && !older)
      return refused(
        trouble(
          'id',
          'unknownVersion',
          `This entry has no version ${draft.seen}.`,
          `Its version is ${entry.version}: look at it again.`,
          { seen: draft.seen!, stands: entry.version },
        ),
      );
    const { rest, toSeal: asked } = apart(book, draft);
    // What holds nothing is not emptied again; what is written anew cannot be compared with what is sealed.
    const toSeal = new Map(
      [...asked].filter(([name, value]) => value !== undefined || entry.sealed.includes(name)),
    );
    const base = isOlder ? sight.since(older!, stands, stays) : stands;
    const made = merged(book, rest, base, stands);
    const conflict = [
      ...('conflict' in made ? made.conflict : []),
      ...(isOlder ? [...toSeal.keys()].filter((name) => this.#sealedSince.get(id)?.includes(name)) : []),
    ];
    if ('conflict' in made || conflict.length > 0)
      return { kind: 'conflict', theirs: entry, fields: conflict };
    if (
      toSeal.size === 0 &&
      !sight.isBlind(draft) &&
      differing(partsOf(stands), partsOf(made.whole)).length === 0
    )
      return { kind: 'same', entry };
    return this.#next(id, made.whole, draft, toSeal, there);
  }

  /** Of a file that says only where an entry stands: what stops that comes to. */
  #stopped({ status, ...draft }: FileDraft, stands: BookEntry['stops']): FileDraft {
    const { ladder } = this.#for.book;
    if (status === undefined || !ladder || status === stands.at(-1)?.to) return draft;
    const stops =
      stands.length === 0 ? stopsTo(ladder, status) : [...stands, { to: status, at: null, place: null }];
    return { ...draft, stops };
  }

  #next(id: string, whole: Whole, draft: EntryDraft, toSeal: ToSeal, there: Standing | undefined): Outcome {
    const { register, book, person, act, imports } = this.#for;
    const { removed, values, ...content } = whole;
    // What was kept by an older book can still be taken away.
    const sealed = heldAfter(book, there?.entry.sealed ?? [], toSeal);
    const all = { ...values, ...Object.fromEntries([...toSeal].filter(([, value]) => value !== undefined)) };
    // What was kept by an older book can be removed as it is.
    const asItWas =
      removed &&
      there &&
      toSeal.size === 0 &&
      differing(partsOf({ ...wholeOf(there.entry), removed }), partsOf(whole)).length === 0;
    const troubles = asItWas
      ? []
      : checkEntry(book, { ...content, values: all as EntryContent['values'] }, sealed);
    if (troubles.length > 0) return refused(...troubles);
    const why = draft.why?.trim();
    const version: Version = {
      ...content,
      id,
      register,
      fields: values,
      sealed,
      version: (there?.entry.version ?? 0) + 1,
      removed,
      // The number of an import is known once its rows are kept.
      import: imports ? null : (there?.entry.import ?? null),
      why: why ? why : null,
      entry: act,
      ...person,
    };
    return { kind: 'next', version, writer: there?.writer ?? person.by, fresh: !there, toSeal };
  }

  /** A draft of a file without the version that it was made of, where that is another desk's. */
  #known(draft: FileDraft, entry: BookEntry, older: Whole | undefined): FileDraft {
    if (draft.stamp === undefined) return draft;
    const { seen: _seen, ...rest } = draft;
    const here = draft.seen === entry.version ? entry : older;
    return here && stampOf(this.#for.book, draft.seen!, here) === draft.stamp ? draft : rest;
  }

  /** Refuses entries that name claims which are not there. */
  async #withClaims(outcomes: Outcome[], standing: ReadonlyMap<string, Standing>): Promise<Outcome[]> {
    const added = (one: Outcome) => {
      if (one.kind !== 'next' || one.version.claims.length === 0) return [];
      const had = new Set(standing.get(one.version.id)?.entry.claims);
      return one.version.claims.filter((claim) => !had.has(claim));
    };
    const asked = [...new Set(outcomes.flatMap(added))];
    if (asked.length === 0) return outcomes;
    const { rows } = await sql<{ id: string }>`select id from claims where id = any(${asked})`.execute(
      this.#trx,
    );
    const known = new Set(rows.map(({ id }) => id));
    return outcomes.map((one) => {
      const gone = added(one).find((claim) => !known.has(claim));
      return gone === undefined ? one : refused(unknownClaim(gone));
    });
  }
}

const unknownClaim = (id: string) => {
  const given = id.slice(0, 80);
  const message = `There is no claim "${given}".`;
  return trouble('claims', 'unknownClaim', message, 'Look the report up again, or leave it out.', { given });
};

const unknown = (id: string) =>
  trouble('id', 'unknownEntry', `There is no entry "${id.slice(0, 80)}".`, 'List the entries again.', {
    given: id.slice(0, 80),
  });

export const entryNow = (outcome: Outcome & { kind: 'next' }): BookEntry => entryOf(outcome.version);

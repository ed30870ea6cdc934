import { sql } from 'kysely';
import type { EntryValue, Stop } from '../../../registers/entry.js';
import type { EntryVersion } from '../../bookModel.js';
import type { Database } from '../database.js';
import type { Shelf } from './list.js';
import { differing, partsOf } from './merge.js';
import { sealedChanges } from './sealed.js';
import { contentOf, type Version } from './standing.js';

type Shown = EntryValue | Stop[] | string | null;

const partsOfVersion = (version: Version | undefined) =>
  version ? partsOf({ ...contentOf(version), removed: false }) : new Map<string, never>();

const shown = (value: unknown): Shown =>
  Array.isArray(value) && value.length === 0 ? null : ((value ?? null) as Shown);

/** What a version changed of the one before it. */
function changesOf(version: Version, before: Version | undefined): EntryVersion['changes'] {
  const [was, is] = [partsOfVersion(before), partsOfVersion(version)];
  return differing(was, is)
    .filter((field) => field !== 'removed')
    .map((field) => ({ field, from: shown(was.get(field)), to: shown(is.get(field)) }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}

/** The versions of an entry, newest first; none where there is no such entry. */
export async function historyOf(db: Database, { register }: Shelf, id: string): Promise<EntryVersion[]> {
  const { rows } = await sql<Version & { together: number }>`select v.*, e.by, e.at,
      (select count(*)::int from book_versions o where o.entry = v.entry) as together
    from book_versions v
    join entries e on e.seq = v.entry where v.id = ${id} and v.register = ${register}
    order by v.version`.execute(db);
  const sealed = await sealedChanges(db, id);
  return rows
    .map((row, at) => ({
      version: row.version,
      by: row.by,
      at: row.at,
      act: row.entry,
      together: row.together,
      why: row.why,
      removed: row.removed,
      changes: [
        ...changesOf(row, rows[at - 1]),
        // That it changed, not to what.
        ...(sealed.get(row.version) ?? []).map((field) => ({ field, from: null, to: null })),
      ],
    }))
    .reverse();
}

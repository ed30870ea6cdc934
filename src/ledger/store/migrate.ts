import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { sha256 } from '../content.js';
import { DeskError } from '../error.js';
import type { Database } from './database.js';
import type { Far } from './derive.js';
import { deriveAll } from './deriveAll.js';
import { takePen } from './pen.js';

const folder = new URL('../migrations/', import.meta.url);

interface Migration {
  number: number;
  name: string;
  text: string;
}

function migrations(): Migration[] {
  const files = readdirSync(folder).filter((file) => /^\d{4}-.+\.sql$/.test(file));
  return files.sort().map((name) => ({
    number: Number(name.slice(0, 4)),
    name,
    text: readFileSync(new URL(name, folder), 'utf8'),
  }));
}

/** A migration that says so leaves events and figures as they were derived. */
const leavesDerived = (text: string) => /^-- derived: unchanged$/m.test(text);

/** The number of the newest migration that this program has. */
export const newestMigration = () => migrations().at(-1)?.number ?? 0;

// Held while a schema is changed; any number that the project uses for nothing else.
export const migrationLock = 7_361_001;

/** Brings the database to this program's schema, and what is derived with it, in one transaction; refuses one that a newer program made. `far` is told how far the deriving is. */
export async function migrate(db: Database, far?: Far): Promise<void> {
  const known = migrations();
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(trx);
    await sql`set local client_min_messages = warning`.execute(trx);
    await sql`create table if not exists migrations (
      number integer primary key, name text not null, hash text not null)`.execute(trx);
    const { rows } = await sql<{ number: number; name: string; hash: string }>`
      select number, name, hash from migrations order by number`.execute(trx);
    const newer = rows.find((row) => row.number > (known.at(-1)?.number ?? 0));
    if (newer) {
      throw new DeskError(
        'databaseTooNew',
        `The database has ${newer.name}, which this Dateline does not know.`,
        {
          remedy: 'Start the newer Dateline that made it.',
        },
      );
    }
    const before = rows.length;
    let anew = false;
    for (const { number, name, text } of known) {
      const hash = sha256(text);
      const done = rows.find((row) => row.number === number);
      if (done && done.hash !== hash)
        throw new Error(`${name} was changed after it was applied: add a new one.`);
      if (done) continue;
      await sql.raw(text).execute(trx);
      await sql`insert into migrations values (${number}, ${name}, ${hash})`.execute(trx);
      if (!leavesDerived(text)) anew = true;
    }
    // What an older program derived is not what this one would.
    if (before > 0 && anew) {
      await takePen(trx);
      await deriveAll(trx, far);
    }
  });
}

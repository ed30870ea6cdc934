import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Clearance, clearances } from '../clearance.js';
import { DeskError } from '../error.js';
import { isLost } from './failure.js';
import { Turn, writeBy } from './pen.js';
import type { Tables } from './rows.js';
import { pathOf } from './seen/path.js';

export type Database = Kysely<Tables>;

const oldest = 150_000;

const number = (text: string) => Number(text);
const instant = (text: string) =>
  new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();

// Per pool, not for the whole process: another user of the driver keeps its own parsers.
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  20: number,
  1700: number,
  1082: (text) => text,
  1184: instant,
};

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    format === 'binary'
      ? pg.types.getTypeParser(oid, 'binary')
      : (parsers[oid] ?? pg.types.getTypeParser(oid)),
} as pg.CustomTypesConfig;

/** A connection's settings from an address; throws where it is none, without repeating it. */
export function configOf(url: string): pg.ClientConfig {
  if (!/^postgres(?:ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new DeskError('databaseUnreachable', 'DATABASE_URL is not the address of a PostgreSQL database.', {
      remedy: 'Write it as postgresql://user:password@host:5432/database.',
    });
  }
  return { connectionString: url };
}

export interface Opened {
  /** The ledger as somebody of a clearance sees it. */
  seenBy(clearance: Clearance): Database;
  pool: pg.Pool;
  /** Closes once every statement and transaction under way is done; what is asked from then on is refused. */
  end(): Promise<void>;
}

const closed = () =>
  new DeskError('busy', 'The desk is being closed: this was not done.', {
    remedy: 'Nothing was half written. Try again once the desk runs.',
  });

/** A pool that takes up work again by itself when the database comes back; `ensure` may bring it back. */
export function connect(config: pg.ClientConfig, ensure: () => Promise<void>): Opened {
  const pool = new pg.Pool({
    ...config,
    types,
    max: 8,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    application_name: 'dateline',
    // A list of 100,000 rows is put in order in memory.
    options: [
      '-c timezone=UTC -c work_mem=32MB -c default_transaction_isolation=read\\ committed',
      // Whoever forgets to say who asks sees the least.
      `-c search_path=${pathOf(0).replaceAll(' ', '')}`,
    ].join(' '),
  });
  // An idle connection that breaks is simply not used again.
  pool.on('error', () => {});
  // One that breaks while it is used tells whoever uses it; without a listener it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  /** Whose view a connection had last. */
  const views = new WeakMap<pg.PoolClient, Clearance>();
  const look = async (client: pg.PoolClient, clearance: Clearance) => {
    if ((views.get(client) ?? 0) === clearance) return;
    try {
      await client.query(`set search_path to ${pathOf(clearance)}`);
      views.set(client, clearance);
    } catch (error) {
      client.release(true);
      throw error;
    }
  };
  const connection = async (clearance: Clearance) => {
    let client: pg.PoolClient;
    try {
      client = await pool.connect();
      await look(client, clearance);
    } catch (error) {
      if (!isLost(error)) throw error;
      await ensure();
      client = await pool.connect();
      await look(client, clearance);
    }
    return client;
  };
  const coming = new Set<Promise<unknown>>();
  const turn = new Turn();
  let ended: Promise<void> | undefined;
  const end = async () => {
    // The pool waits for connections that are in use, and forgets those who wait for one.
    await turn.over();
    await Promise.allSettled(coming);
    await pool.end();
  };
  const refuse = () => {
    if (ended) throw closed();
  };
  const through = (connect: () => Promise<pg.PoolClient>): Database =>
    new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: { options: pool.options, end: () => pool.end(), connect } }),
    });
  const dbs = clearances.map((clearance) => {
    const asked = through(async () => {
      refuse();
      const client = connection(clearance);
      coming.add(client);
      return client.finally(() => coming.delete(client));
    });
    return writeBy(asked, { turn, refuse, begun: through(() => connection(clearance)) });
  });
  return { seenBy: (clearance) => dbs[clearance]!, pool, end: () => (ended ??= end()) };
}

/** Refuses a database that cannot be reached or is too old, naming host and database but no secret. */
export async function checkServer(pool: pg.Pool): Promise<void> {
  const { host, port, database } = new pg.Client(pool.options as pg.ClientConfig);
  const where = `${database ?? ''} at ${host}:${port}`;
  let version: number;
  try {
    const { rows } = await pool.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    );
    version = rows[0]!.version;
  } catch (cause) {
    const { code = '' } = cause as { code?: string };
    throw new DeskError(
      'databaseUnreachable',
      `The database ${where} cannot be reached (${code || 'no answer'}).`,
      {
        remedy: 'Check that it runs and that the user, the password and the name in DATABASE_URL are right.',
        cause,
      },
    );
  }
  if (version >= oldest) return;
  throw new DeskError(
    'databaseUnreachable',
    `The database ${where} is PostgreSQL ${Math.floor(version / 10_000)}.`,
    {
      remedy: 'Dateline needs PostgreSQL 15 or newer.',
    },
  );
}

import {
  type CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from './database.js';
import { eventView } from './events.js';

/** A database that answers each query with these rows. */
function answering(rowsOf: (query: CompiledQuery) => object[]): Database {
  const connection = {
    executeQuery: async (query: CompiledQuery) => ({ rows: rowsOf(query) }),
  } as unknown as DatabaseConnection;
  class Driver extends DummyDriver {
    override acquireConnection = async () => connection;
  }
  return new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new Driver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

/** An event that is joined with `e2`, for a moment or again and again, between the question where it is and the look at it. */
const moving = (moves: number) => {
  let looks = 0;
  return answering(({ sql, parameters }) => {
    if (sql.startsWith('select "id" from "events"')) return [{ id: looks < moves ? 'e1' : 'e2' }];
    if (sql.includes('from "events" as "e"')) {
      looks += 1;
      const body = { summary: { id: parameters[0] }, checks: [], meetings: [] };
      return parameters[0] === 'e1' ? [] : [{ id: parameters[0], body }];
    }
    return sql.startsWith('select "claim", "report", "out"') ? [{ claim: 'k', report: 'r', out: false }] : [];
  });
};

test('an event that is joined with another while it is opened leads to that one', async () => {
  expect((await eventView(moving(1), 'e1'))?.event.id).toBe('e2');
});

test('an event that cannot be had is not there', async () => {
  expect(await eventView(moving(9), 'e1')).toBeUndefined();
});

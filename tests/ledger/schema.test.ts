import { describe, expect, test } from 'vitest';
import { configOf, connect } from '../../src/ledger/store/database.js';
import { describeSchema } from './describeSchema.js';
import { newDatabase, servers } from './servers.js';

for (const { name, missing, start } of servers) {
  describe.skipIf(missing)(`the schema on the ${name}`, () => {
    test('is the one that docs/schema.sql shows', async () => {
      const server = await start();
      const { db, end } = connect(configOf(await newDatabase(server)), async () => {});
      await expect(await describeSchema(db)).toMatchFileSnapshot('../../docs/schema.sql');
      await end();
      await server.end();
    });
  });
}

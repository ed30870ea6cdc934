import { expect, test } from 'vitest';
import { violations } from './imports.js';
import { filesUnder } from './tree.js';

const planted = (path: string, text: string) => violations([{ path, text }]);

test('imports go one way', () => {
  const files = filesUnder('src', /\.tsx?$/).filter(({ path }) => !/\.test\.tsx?$/.test(path));
  expect(files.length).toBeGreaterThan(50);
  expect(violations(files)).toEqual([]);
});

test('a planted violation is found', () => {
  const up = "import { openDesk } from '../desk/open.js';";
  expect(planted('src/ledger/a.ts', up)).toEqual(['src/ledger/a.ts: ledger may not import desk']);
  expect(planted('src/ledger/a.ts', "export * from\n  '../server/app.js';")).toHaveLength(1);
  expect(planted('src/worker/a.ts', "const a = await import('../cli/main.js');")).toHaveLength(1);
  expect(planted('src/reading/a.ts', "import { readFileSync } from 'node:fs';")).toHaveLength(1);
  expect(planted('src/reading/a.ts', "import type { Claim } from '../ledger/model.js';")).toHaveLength(1);
  expect(planted('src/reading/a.ts', "import { Parser } from 'htmlparser2';")).toHaveLength(1);
  expect(planted('src/desk/a.ts', "import pg from 'pg';")).toHaveLength(1);
  expect(planted('src/desk/a.ts', "import { request } from 'node:https';")).toHaveLength(1);
  expect(planted('src/desk/a.ts', "import { createTransport } from 'nodemailer';")).toHaveLength(1);
  expect(planted('src/publish/a.ts', "import { openLedger } from '../ledger/open.js';")).toHaveLength(1);
  expect(planted('src/web/a.tsx', "import type { App } from '../server/app.js';")).toHaveLength(1);
  expect(planted('src/web/a.tsx', "import { a } from '../server/contract.js';")).toHaveLength(1);
  expect(planted('src/elsewhere/a.ts', "import { a } from '../desk/desk.js';")).toHaveLength(1);
});

test('what the table allows passes', () => {
  expect(planted('src/desk/a.ts', "import { openLedger } from '../ledger/open.js';")).toEqual([]);
  expect(
    planted('src/reading/a/b.ts', "import { createHash } from 'node:crypto';\nimport './c.js';"),
  ).toEqual([]);
  expect(planted('src/reading/page/html.ts', "import { Parser } from 'htmlparser2';")).toEqual([]);
  expect(planted('src/publish/a.ts', "import type { Figure } from '../ledger/model.js';")).toEqual([]);
  expect(planted('src/web/report/a.tsx', "import type { Claim } from '../../server/contract.js';")).toEqual(
    [],
  );
  expect(planted('src/ledger/a.ts', "// import { a } from '../desk/open.js'\nimport pg from 'pg';")).toEqual(
    [],
  );
});

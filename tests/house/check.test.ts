import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { docProblems } from '../../tools/check/docs.mjs';
import { steps } from '../../tools/check/steps.mjs';

// `npm run check` has just run these steps itself.
test.skipIf(process.env.DATELINE_CHECKED)(
  'format, types and documents hold',
  () => {
    const { unused: _slow, ...quick } = steps;
    for (const [name, step] of Object.entries(quick)) expect(step(), name).toBe('');
    // Half a minute on a machine of its own; what it says does not depend on who else works there.
  },
  300_000,
);

test('a document that names what does not exist is found', () => {
  const root = mkdtempSync(join(tmpdir(), 'dateline-docs-'));
  mkdirSync(join(root, 'docs'));
  mkdirSync(join(root, 'src', 'cli', 'verbs'), { recursive: true });
  writeFileSync(join(root, 'src', 'cli', 'verbs', 'read.ts'), '');
  writeFileSync(join(root, 'package.json'), JSON.stringify({ scripts: { start: 'a', check: 'b' } }));
  writeFileSync(join(root, 'docs', 'there.md'), '# A heading, here\n');
  const good =
    '[a](docs/there.md#a-heading-here) `npm start` `npm run check` `npm ci`\n./dateline read FILE\n';
  writeFileSync(join(root, 'README.md'), good);
  expect(docProblems(root)).toEqual([]);
  const bad =
    '[a](docs/gone.md) [b](docs/there.md#other)\n`npm run fly`\n`./dateline sing FILE`\nTODO: more\n';
  writeFileSync(join(root, 'README.md'), bad);
  expect(docProblems(root)).toHaveLength(5);
  rmSync(root, { recursive: true });
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadReader } from '../../src/desk/reader.js';
import { readmeClaim } from '../../tools/docs/readmeClaim.js';

it('README.md shows what the reader makes of its sentence; `npm run docs` writes it', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(readmeClaim(await loadReader()));
});

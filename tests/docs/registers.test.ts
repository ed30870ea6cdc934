import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { registers } from '../../src/registers/index.js';
import { registersPage } from '../../tools/docs/registersPage.js';

it('docs/registers.md tells what the registers hold; `npm run docs` writes it', () => {
  const page = readFileSync(new URL('../../docs/registers.md', import.meta.url), 'utf8');
  expect(page).toBe(registersPage(registers));
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { registers } from '../../src/registers/index.js';
import { indexText, registerNames } from '../../tools/registers/indexText.js';
import { webKinds, webRegisters } from '../../tools/registers/webText.js';

const folder = new URL('../../src/registers/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

it('src/registers/index.ts has every register; `npm run docs` writes it', () => {
  expect(readFileSync(new URL('index.ts', folder), 'utf8')).toBe(indexText(registerNames(files)));
});

it('the pages have the same lists; `npm run docs` writes them', () => {
  const page = (path: string) => readFileSync(new URL(`../../src/web/${path}`, import.meta.url), 'utf8');
  expect(page('inbox/registers.ts')).toBe(webRegisters(registers));
  expect(page('events/kinds.ts')).toBe(webKinds(registers));
});

it('a new file is a new register, after those that ship; what only helps is none', () => {
  const wells = { name: 'wells.ts', text: "export const wells: Register = {\n  name: 'wells' };" };
  const helper = { name: 'depths.ts', text: 'export const depths = 3;' };
  const names = registerNames([...files, helper, wells]);
  expect(names.at(-1)).toBe('wells');
  expect(names).toHaveLength(9);
  expect(indexText(names)).toContain("  | 'wells';");
});

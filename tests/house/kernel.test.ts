import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bytesModule, compiled, placeOf } from '../../tools/kernel/compile.js';

it.each(compiled)('the compiled %s is what its source says', async (name) => {
  expect(readFileSync(placeOf(`${name}Bytes.ts`), 'utf8')).toBe(await bytesModule(name));
});

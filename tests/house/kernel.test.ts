import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kernelBytesModule } from '../../tools/kernel/compile.js';

it('the compiled kernel is what its source says', async () => {
  const kept = readFileSync(new URL('../../src/reading/syntax/kernelBytes.ts', import.meta.url), 'utf8');
  expect(kept).toBe(await kernelBytesModule());
});

// npm run kernel: compiles src/reading/syntax/kernel.wat into the module that the reader loads.
import { writeFileSync } from 'node:fs';
import { kernelBytesModule } from './compile.js';

writeFileSync(new URL('../../src/reading/syntax/kernelBytes.ts', import.meta.url), await kernelBytesModule());

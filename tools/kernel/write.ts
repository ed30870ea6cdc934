// npm run kernel: compiles the .wat files of src/reading/syntax into the modules that the reader loads.
import { writeFileSync } from 'node:fs';
import { bytesModule, compiled, placeOf } from './compile.js';

for (const name of compiled) writeFileSync(placeOf(`${name}Bytes.ts`), await bytesModule(name));

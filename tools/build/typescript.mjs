// Lets Node 20 run the TypeScript of this tree: node --import ./tools/build/typescript.mjs tools/bench/speed.ts
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);

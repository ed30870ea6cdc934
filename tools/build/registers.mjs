// Writes the lists of registers from their files, as `npm run docs` does; a process of its own, with TypeScript.
import './typescript.mjs';

await import('../registers/write.ts');

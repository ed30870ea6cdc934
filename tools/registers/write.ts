import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { indexText, registerNames } from './indexText.js';
import { webKinds, webRegisters } from './webText.js';

const root = new URL('../../', import.meta.url);
const folder = new URL('src/registers/', root);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

/** Writes a file where it is not so already: what is built from it is then built anew. */
function write(path: string, text: string): void {
  const file = new URL(path, root);
  if (readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

write('src/registers/index.ts', indexText(registerNames(files)));
const { registers } = await import('../../src/registers/index.js');
write('src/web/inbox/registers.ts', webRegisters(registers));
write('src/web/events/kinds.ts', webKinds(registers));

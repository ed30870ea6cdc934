import { writeFileSync } from 'node:fs';
import { registers } from '../../src/registers/index.js';
import { cliPage } from './cliPage.js';
import { registersPage } from './registersPage.js';

writeFileSync(new URL('../../docs/registers.md', import.meta.url), registersPage(registers));
writeFileSync(new URL('../../docs/cli.md', import.meta.url), await cliPage());

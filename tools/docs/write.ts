import { readFileSync, writeFileSync } from 'node:fs';
import { loadReader } from '../../src/desk/reader.js';
import { registers } from '../../src/registers/index.js';
import { cliPage } from './cliPage.js';
import { readmeClaim, withClaim } from './readmeClaim.js';
import { registersPage } from './registersPage.js';

const readme = new URL('../../README.md', import.meta.url);

writeFileSync(new URL('../../docs/registers.md', import.meta.url), registersPage(registers));
writeFileSync(new URL('../../docs/cli.md', import.meta.url), await cliPage());
writeFileSync(readme, withClaim(readFileSync(readme, 'utf8'), readmeClaim(await loadReader())));

import { writeFileSync } from 'node:fs';
import { registers } from '../../src/registers/index.js';
import { registersPage } from './registersPage.js';

writeFileSync(new URL('../../docs/registers.md', import.meta.url), registersPage(registers));

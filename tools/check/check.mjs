// npm run check: format, types, documents, unused files, then the tests (which hold the schema and the pages' help too).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../build/stale.cjs';
import { steps } from './steps.mjs';

let failed = 0;
for (const [name, step] of Object.entries(steps)) {
  const problem = step();
  console.log(`${problem === '' ? '✓' : '✗'} ${name}`);
  if (problem === '') continue;
  failed += 1;
  console.log(problem);
}
const env = { ...process.env, DATELINE_CHECKED: '1' };
const tests = spawnSync(process.execPath, [join(root, 'tools', 'start', 'test.mjs')], {
  cwd: root,
  env,
  stdio: 'inherit',
});
process.exitCode = failed > 0 ? 1 : (tests.status ?? 1);

// What `npm run check` and the house's tests hold, each step apart. An answer is a text that says what is wrong.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/stale.cjs';
import { docProblems } from './docs.mjs';

function run(script, args) {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', script), ...args],
    options,
  );
  return status === 0 ? '' : `${stdout}${stderr}`.trim() || `${script} ended with ${status}`;
}

const isThere = (path) => existsSync(join(root, path));

export const steps = {
  format: () => run('@biomejs/biome/bin/biome', ['check', '--diagnostic-level=error', '.']),
  types: () => run('typescript/bin/tsc', ['-p', '.']),
  'types of the pages': () =>
    isThere('src/web/tsconfig.json') ? run('typescript/bin/tsc', ['-p', 'src/web', '--noEmit']) : '',
  docs: () => docProblems(root).join('\n'),
  unused: () =>
    run('knip/bin/knip.js', [
      '--no-progress',
      '--no-config-hints',
      '--include',
      'files,dependencies,unlisted',
    ]),
};

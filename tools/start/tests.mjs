// Installs what is missing, builds what the tests run, runs them, and closes with `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../build/stale.cjs';
import { findChromium } from './chromium.mjs';
import { install } from './install.mjs';

install(root, console.log);
const { build } = await import('../build/build.mjs');
build(undefined, console.log);

const chromium = findChromium();
if (!chromium) {
  const says = 'No Chromium or Chrome on this machine (CHROME_PATH names one)';
  if (process.env.CI) {
    console.error(`${says}: CI must have one.`);
    console.log('0 passed, 1 failed');
    process.exit(1);
  }
  console.log(`${says}: the tests of the pages are skipped.`);
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-tests-'));
const report = join(folder, 'report.json');
const vitest = spawn(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(chromium && { CHROME_PATH: chromium }) },
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => vitest.kill(signal));

vitest.on('exit', (code) => {
  let counts;
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    counts = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 };
  }
  rmSync(folder, { recursive: true, force: true });
  const { numPassedTests: passed, numPendingTests: pending = 0, numTodoTests: todo = 0 } = counts;
  // A file that does not load, or an error outside a test, fails without a failed test: count it as one.
  const failed = counts.numFailedTests || (code === 0 ? 0 : 1);
  const skipped = pending + todo;
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
});

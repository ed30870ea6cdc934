import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../build/lock.mjs';

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Whether every package of the lock file is there in its version, by npm's own record of what it installed. */
function isInstalled(root) {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === '' || optional || peer || present[path]?.version === version,
  );
}

function runNpm(root) {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] };
  const done =
    npm && /\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return done.status === 0;
}

/** Installs the packages of the lock file unless they are there; a second start asks only a stamp, one at the same time waits. */
export function install(root, say) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const stamp = `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}`;
  const stampFile = join(root, 'node_modules', '.dateline-installed');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const work = () => {
    if (!isInstalled(root)) {
      say('Installing packages (once, about a minute) …');
      if (!runNpm(root)) return false;
    }
    writeFileSync(stampFile, stamp);
    return true;
  };
  // npm takes node_modules away first: two at once would each take away what the other puts there.
  const waiting = () => say('Another start installs the packages: waiting for it …');
  if (withLock(join(root, '.installing'), work, waiting)) return;
  console.error('npm could not install the packages: see above. Is the network there? Then run this again.');
  process.exit(1);
}

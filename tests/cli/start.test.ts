import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './dateline.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-start-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) =>
  spawnSync(process.execPath, args, { encoding: 'utf8', cwd: root, ...options });

test('npm start runs the desk until Ctrl-C', async () => {
  const { DATABASE_URL: _server, ...env } = process.env;
  const child = spawn(process.execPath, ['tools/start/start.mjs', '--port', '0', '--no-examples'], {
    cwd: root,
    env: { ...env, DATELINE_HOME: join(folder, 'desk') },
  });
  let out = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(out)?.[0];
      if (found) resolve(found);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${out}`)));
  });
  expect((await fetch(`${url}api/status`)).status).toBe(200);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  await expect(fetch(url)).rejects.toThrow();
});

test('what reads a text is built apart from what takes pages apart, which only a page loads', () => {
  const needs = (name: string) =>
    [
      ...readFileSync(join(root, 'dist', 'cli', name), 'utf8').matchAll(/^const .*require\("\.\/([\w-]+)/gm),
    ].map(([, other]) => `${other}.cjs`);
  const loaded = new Set(['main.cjs', 'read.cjs', 'room.cjs', 'reader.cjs']);
  for (const name of loaded) for (const other of needs(name)) loaded.add(other);
  expect(node(['dateline', '--help']).status).toBe(0);
  expect([...loaded].filter((name) => /^pages/.test(name))).toEqual([]);
  expect(loaded).toContain('reading.cjs');
});

test('an old Node is told what it needs, and nothing else happens', () => {
  const old = "Object.defineProperty(process, 'versions', { value: { node: '18.20.0' } })";
  for (const script of ['tools/start/start.mjs', 'tools/start/test.mjs', 'dateline']) {
    const { status, stdout, stderr } = node(['--import', `data:text/javascript,${old}`, script]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/needs Node 20\.19 or later; this is Node 18\.20\.0/);
  }
});

/** A clone in which nothing is built, with the packages of this one. */
function clone(): string {
  const to = join(folder, 'clone');
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, to]);
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'));
  return to;
}

// It builds four times, which takes minutes on a machine that has much else to do.
test('a clone builds what is stale, once, and drops what has no source any more', {
  timeout: 300_000,
}, () => {
  const to = clone();
  const run = () => node(['dateline', '--version'], { cwd: to });
  const first = run();
  expect([first.stdout.trim(), first.stderr.trim()]).toEqual([
    expect.stringMatching(/^\d/),
    'Building the desk …',
  ]);
  expect(run().stderr).toBe('');
  // Another Node finds the desk built, and compiles it for itself.
  const compiled = readdirSync(join(to, 'dist', 'cli')).find((name) => name.startsWith('main.cjs.'))!;
  rmSync(join(to, 'dist', 'cli', compiled));
  expect(run().stderr).toBe('');
  expect(existsSync(join(to, 'dist', 'cli', compiled))).toBe(true);
  const main = join(to, 'src', 'cli', 'main.ts');
  const before = readFileSync(main, 'utf8');
  writeFileSync(join(to, 'src', 'cli', 'more.ts'), 'export const more: number = 1;\n');
  writeFileSync(main, `${before}\nif (process.env.MORE) void import('./more.js').then(console.log);\n`);
  expect(run().stderr.trim()).toBe('Building the desk …');
  expect(readFileSync(join(to, 'dist', 'cli', 'more.cjs'), 'utf8')).toContain('more = 1');
  rmSync(join(to, 'src', 'cli', 'more.ts'));
  writeFileSync(main, before);
  // A build that was killed leaves its lock: the next one takes it over.
  mkdirSync(join(to, 'dist', '.building'));
  writeFileSync(join(to, 'dist', '.building', 'pid'), '999999999');
  expect(run().status).toBe(0);
  expect(existsSync(join(to, 'dist', 'cli', 'more.cjs'))).toBe(false);
  expect(existsSync(join(to, 'dist', '.building'))).toBe(false);
});

test('packages are installed where one is missing, and only then', () => {
  const to = join(folder, 'packages');
  mkdirSync(join(to, 'node_modules'), { recursive: true });
  const lock = (version: string) => ({ packages: { '': {}, 'node_modules/a': { version } } });
  const write = (name: string, value: unknown) => writeFileSync(join(to, name), JSON.stringify(value));
  const asked = join(to, 'asked');
  writeFileSync(join(to, 'npm.js'), `require('fs').writeFileSync(${JSON.stringify(asked)}, process.argv[2])`);
  const run = () => {
    rmSync(asked, { force: true });
    const script = `import('./tools/start/install.mjs').then((m) => m.install(${JSON.stringify(to)}, () => {}))`;
    const env = { ...process.env, npm_execpath: join(to, 'npm.js') };
    expect(node(['-e', script], { env }).stderr).toBe('');
    return existsSync(asked) ? readFileSync(asked, 'utf8') : 'nothing';
  };
  write('package-lock.json', lock('1.0.0'));
  expect(run()).toBe('ci');
  expect(run()).toBe('nothing');
  write('package-lock.json', lock('1.0.1'));
  write('node_modules/.package-lock.json', lock('1.0.1'));
  expect(run()).toBe('nothing');
  write('package-lock.json', lock('1.0.2'));
  expect(run()).toBe('ci');
});

test('of two that would install at once one waits, and finds it done', async () => {
  const to = join(folder, 'together');
  mkdirSync(join(to, 'node_modules'), { recursive: true });
  const lock = JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } });
  writeFileSync(join(to, 'package-lock.json'), lock);
  // As npm does: what was there goes first, and is there again after a while. Each run leaves a mark.
  const npm = `const fs = require('fs'); fs.appendFileSync('asked', 'x'); fs.rmSync('node_modules', { recursive: true });
    setTimeout(() => { fs.mkdirSync('node_modules'); fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json'); }, 300)`;
  writeFileSync(join(to, 'npm.js'), npm);
  const script = `import('./tools/start/install.mjs').then((m) => m.install(${JSON.stringify(to)}, console.log))`;
  const start = () =>
    new Promise<{ code: number | null; out: string }>((resolve) => {
      const env = { ...process.env, npm_execpath: join(to, 'npm.js') };
      const child = spawn(process.execPath, ['-e', script], { cwd: root, env });
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
      });
      child.on('close', (code) => resolve({ code, out }));
    });
  const both = await Promise.all([start(), start()]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(both.map(({ out }) => out.match(/^Installing/gm)?.length ?? 0).sort()).toEqual([0, 1]);
  expect(readFileSync(join(to, 'asked'), 'utf8')).toBe('x');
  expect(existsSync(join(to, '.installing'))).toBe(false);
});

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../ledger/servers.js';
import { root } from './dateline.js';

/** The source of the desk as a contributor has it, with what it needs to be built. */
function copyOfTree(): string {
  const copy = tempFolder();
  const wanted = ['src', 'tools', 'models', 'data', 'examples', 'dateline', 'package.json', 'tsconfig.json'];
  const listed = execFileSync('git', ['ls-files', '-zco', '--exclude-standard', ...wanted], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const path of listed.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** The register that CONTRIBUTING.md shows. */
function example(): string {
  const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const found = page.split('```ts\n').map((part) => part.split('```')[0]!);
  return found.find((text) => text.includes(': Register = {'))!;
}

test('a register is one file of fewer than 60 lines: lists, forms, sums and files come from it', () => {
  const text = example();
  expect(text.trim().split('\n').length).toBeLessThan(60);
  const copy = copyOfTree();
  writeFileSync(join(copy, 'src/registers/checkpoints.ts'), text);
  const { DATABASE_URL: _server, ...env } = process.env;
  const run = (args: string[], input = '') => {
    const home = join(copy, 'desk-data');
    const options = {
      cwd: copy,
      input,
      encoding: 'utf8' as const,
      env: { ...env, DATELINE_HOME: home, DATELINE_USER: 'Amal' },
    };
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(copy, 'dateline'), ...args],
      options,
    );
    expect([args[0], status, status === 0 ? '' : stderr]).toEqual([args[0], 0, '']);
    return stdout;
  };
  const known = JSON.parse(run(['registers', '--json'])) as {
    name: string;
    book?: { fields: { name: string }[] };
  }[];
  const fields = known.find(({ name }) => name === 'checkpoints')!.book!.fields.map(({ name }) => name);
  expect(fields).toEqual(['name', 'day', 'holder', 'place', 'fee', 'note']);
  const draft = {
    values: { name: 'Mill bridge', day: '2026-03-02', fee: { least: 5, most: 8 } },
    stops: [{ to: 'open', at: '2026-03-02T08:00', place: null }],
  };
  run(['book', 'write', 'checkpoints'], `${JSON.stringify(draft)}\n`);
  expect(run(['book', 'list', 'checkpoints'])).toContain('Mill bridge');
  expect(run(['sums', 'checkpoints', '--from', '2026-03-01', '--to', '2026-03-08'])).toContain(
    '1 planned = 1 open',
  );
  const file = join(copy, 'checkpoints.csv');
  run(['book', 'export', 'checkpoints', file]);
  expect(readFileSync(file, 'utf8')).toMatch(/Mill bridge.*2026-03-02/);
  expect(run(['book', 'import', 'checkpoints', file, '--dry'])).toMatch(/1 same|same/);
}, 180_000);

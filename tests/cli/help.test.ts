import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exitCodes } from '../../src/cli/exit.js';
import { generalHelp, verbHelp } from '../../src/cli/help.js';
import { findVerb, verbs } from '../../src/cli/verbs.js';
import { cliPage } from '../../tools/docs/cliPage.js';
import { dateline, root } from './dateline.js';

test('help lists every verb and every exit code', () => {
  const help = generalHelp(verbs);
  for (const name of Object.keys(verbs)) expect(help).toContain(`  ${name} `);
  for (const [code, what] of exitCodes) expect(help).toMatch(new RegExp(`  ${code} +${what.slice(0, 10)}`));
});

test('every verb has help with an example, and no line is wider than 100', async () => {
  for (const name of Object.keys(verbs)) {
    const verb = await findVerb(name);
    const help = verbHelp(verb);
    expect(verb.usage.split(' ')[0]).toBe(name);
    expect(verb.examples.length, name).toBeGreaterThan(0);
    for (const line of help.split('\n')) expect(line.length, `${name}: ${line}`).toBeLessThanOrEqual(110);
  }
});

test('--help answers everywhere, on standard output', async () => {
  const [general, read, judge] = await Promise.all([
    dateline(['--help']),
    dateline(['read', '--help']),
    dateline(['help', 'judge']),
  ]);
  expect([general.code, read.code, judge.code]).toEqual([0, 0, 0]);
  expect(general.out).toContain('Exit codes');
  expect(read.out).toContain('usage: dateline read');
  expect(judge.out).toContain('judge withdraw JUDGEMENT');
});

test('docs/cli.md is what help says; `npm run docs` writes it', async () => {
  expect(readFileSync(`${root}docs/cli.md`, 'utf8')).toBe(await cliPage());
});

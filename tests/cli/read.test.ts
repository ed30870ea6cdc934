import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateline, jsonLines } from './dateline.js';

const text = 'Two drivers were held at the Kasindi bridge on Monday, the transport union said.\n';
let folder: string;
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-read-'));
  file('report.txt', text);
});
afterAll(() => rmSync(folder, { recursive: true }));

const report = () => join(folder, 'report.txt');

test('--json prints one array over all files', async () => {
  const second = file('second.txt', 'The bridge reopened.\n');
  const { code, out } = await dateline(['read', report(), second, '--published', '2026-01-07', '--json']);
  const readings = JSON.parse(out);
  expect(code).toBe(0);
  expect(readings).toHaveLength(2);
  expect(readings[0]).toMatchObject({
    schema: 'dateline/reading@1',
    document: { publishedAt: '2026-01-07' },
  });
  expect(readings[0].document.text).toContain('Kasindi bridge');
});

test('the summary has no colour where standard output is no terminal', async () => {
  const { code, out } = await dateline(['read', '-', '--published', '2026-01-07'], { input: text });
  expect(code).toBe(0);
  expect(out).toContain('published 2026-01-07');
  expect(out).not.toContain('\u001b');
});

test('JSON lines come out in order, bad ones in their place', async () => {
  const lines = [
    JSON.stringify({ id: 'a', text, publishedAt: '2026-01-07' }),
    '',
    '{"id": "b", "text":',
    JSON.stringify({ id: 'c', text, publishedAt: '2026-13-01' }),
    JSON.stringify({ id: 'd' }),
    JSON.stringify({ id: 'e', text: '   ' }),
    JSON.stringify({ id: 'f', text: 5 }),
    '[1]',
    ...Array.from({ length: 40 }, (_, k) => JSON.stringify({ id: k, text: `${k} ${text}` })),
    JSON.stringify({ id: 'last', html: '<p>The bridge reopened.</p>' }),
  ];
  const { code, out, err } = await dateline(['read', '--jsonl', '--jobs', '2'], { input: lines.join('\n') });
  const rows = jsonLines(out);
  expect(rows.map(({ id, error }) => [id, error?.code])).toEqual([
    ['a', undefined],
    [3, 'badJson'],
    ['c', 'badDate'],
    ['d', 'badInput'],
    ['e', 'empty'],
    ['f', 'badInput'],
    [8, 'badJson'],
    ...Array.from({ length: 40 }, (_, k) => [String(k), undefined]),
    ['last', undefined],
  ]);
  expect(rows[0].document.text).toBe(text);
  expect(rows[2].error.message).toContain('2026-13-01');
  expect(code).toBe(1);
  expect(err).toContain('6 of 48 lines failed');
});

test('the number of jobs changes nothing in the output', async () => {
  const input = Array.from({ length: 12 }, (_, k) =>
    JSON.stringify({ id: `n${k}`, text: `${text}${k}` }),
  ).join('\n');
  const [one, three] = await Promise.all(
    ['1', '3'].map((jobs) => dateline(['read', '--jsonl', '--jobs', jobs], { input })),
  );
  expect(one?.code).toBe(0);
  expect(one?.out).toBe(three?.out);
});

test('a line of broken UTF-8 fails alone, with its byte', async () => {
  const good = JSON.stringify({ id: 'g', text });
  const input = Buffer.concat([
    Buffer.from('{"id":"x","text":"caf'),
    Buffer.from([0xe9]),
    Buffer.from(`"}\n${good}\n`),
  ]);
  const { code, out } = await dateline(['read', '--jsonl'], { input });
  const [bad, fine] = jsonLines(out);
  expect(bad).toMatchObject({
    id: 1,
    error: { code: 'brokenText', message: expect.stringContaining('byte 21') },
  });
  expect(fine.id).toBe('g');
  expect(code).toBe(1);
});

test('a file that cannot be read is named, the others are read', async () => {
  const cases: [name: string, content: Uint8Array, says: RegExp][] = [
    ['empty.txt', Buffer.alloc(0), /empty\.txt is empty/],
    ['blank.txt', Buffer.from(' \n\n'), /blank\.txt has nothing but white space/],
    ['binary.bin', Buffer.from([0x41, 0x00, 0x42]), /binary\.bin is binary.*byte 1/],
    ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /a PNG picture/],
    ['broken.txt', Buffer.from([0x41, 0x42, 0xff, 0x43]), /broken\.txt is not valid UTF-8 at byte 2/],
  ];
  const bad = cases.map(([name, content]) => file(name, content));
  const { code, out, err } = await dateline(['read', ...bad, join(folder, 'none.txt'), report(), '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toHaveLength(1);
  for (const [, , says] of cases) expect(err).toMatch(says);
  expect(err).toMatch(/none\.txt: There is no such file/);
  expect(err).toContain('6 of 7 files failed');
});

test('fifty megabytes are refused at once, from a file and from a pipe', async () => {
  const large = file('large.txt', Buffer.alloc(50 * 1024 * 1024, 'The bridge is shut. '));
  const { code, err } = await dateline(['read', large]);
  expect(code).toBe(1);
  expect(err).toMatch(/large\.txt has 50\.0 MB; one report may have 8\.0 MB at most\./);
  const piped = await dateline(['read', '-'], { input: Buffer.alloc(9 * 1024 * 1024, 'a') });
  expect([piped.code, piped.err]).toEqual([1, expect.stringContaining('more than 8.0 MB')]);
  // Larger than any decoder takes: still one bad file among others.
  const larger = file('larger.txt', Buffer.alloc(65 * 1024 * 1024, 'a'));
  const both = await dateline(['read', larger, report()]);
  expect([both.code, both.err]).toEqual([1, expect.stringContaining('1 of 2 files failed')]);
  expect(both.out).not.toBe('');
});

test('a text without a sentence end is read', async () => {
  const endless = file('endless.txt', 'the bridge is shut and '.repeat(4000));
  const { code, out } = await dateline(['read', endless, '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toHaveLength(1);
});

test('what is wrong on the command line is named, with exit code 2', async () => {
  const cases: [args: string[], says: RegExp][] = [
    [['read', report(), '--published', 'soon'], /"soon" is no date/],
    [['read', report(), '--published', '2=2026-02-30'], /"2026-02-30" is no date/],
    [['read', report(), '--published', '0=2026-02-03'], /counted from 1/],
    [['read', report(), '--published', '2026-02-03', '--published', '2=2026-02-03'], /not both/],
    [['read', report(), '--colour'], /--colour/],
    [['read', report(), '--json', '--jsonl'], /exclude each other/],
    [['read', '--jsonl', '--jobs', 'many'], /--jobs takes a whole number/],
    [['read', report(), '--jsonl'], /standard input/],
    [['read'], /usage: dateline read/],
    [['raed', 'x'], /no verb "raed"/],
    [[], /usage: dateline VERB/],
  ];
  const ended = await Promise.all(cases.map(([args]) => dateline(args)));
  for (const [k, [args, says]] of cases.entries()) {
    expect([ended[k]?.code, ended[k]?.err], args.join(' ')).toEqual([2, expect.stringMatching(says)]);
    expect(ended[k]?.out).toBe('');
  }
});

test('a reader that closes the pipe early is no fault', async () => {
  const { spawnSync } = await import('node:child_process');
  const { root } = await import('./dateline.js');
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', `./dateline --help | head -n 1; exit "\${PIPESTATUS[0]}"`],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  expect([status, stderr]).toEqual([0, '']);
});

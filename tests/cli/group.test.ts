import { expect, test } from 'vitest';
import { dateline, jsonLines } from './dateline.js';

const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const crash = 'A bus left the road at the Semliki bridge and 9 traders from Bundibugyo died.';

test('group puts reports of one happening on one line', async () => {
  const input =
    line({ id: 'a', text: crash, publishedAt: '2026-01-05' }) +
    line({ id: 'b', text: 'The port of Tartus opened a new quay.' }) +
    line({ id: 'c', html: `<p>Police named the traders.</p><p>${crash}</p>` });
  const { code, out } = await dateline(['group', '--jsonl'], { input });
  expect(code).toBe(0);
  expect(jsonLines(out)).toEqual([
    { group: 1, documents: ['a', 'c'] },
    { group: 2, documents: ['b'] },
  ]);
});

test('a bad line says so and the others are grouped', async () => {
  const input = `{"id": "x"}\nno json\n${line({ id: 'b', text: crash })}`;
  const { code, out, err } = await dateline(['group', '--jsonl'], { input });
  expect(code).toBe(1);
  expect(err).toContain('2 of 3 lines failed');
  expect(jsonLines(out)).toEqual([
    { id: 'x', line: 1, error: { code: 'badInput', message: expect.any(String) } },
    { id: 2, line: 2, error: { code: 'badJson', message: expect.any(String) } },
    { group: 1, documents: ['b'] },
  ]);
});

test('group without --jsonl says how it is used', async () => {
  const { code, err } = await dateline(['group']);
  expect(code).toBe(2);
  expect(err).toContain('dateline group --jsonl');
});

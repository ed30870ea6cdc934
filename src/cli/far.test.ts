import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { farOn, importSays, reportSays, shareOn } from './far.js';

function told(isTTY: boolean, of: number): string {
  const stream = Object.assign(new PassThrough(), { isTTY });
  const { tell, clear } = farOn(stream, reportSays('a.txt'));
  tell({ stage: 'reading', done: 1200, of });
  tell({ stage: 'keeping', claims: of });
  clear();
  return String(stream.read() ?? '').replaceAll('\r\u001b[K', '|');
}

test('a terminal is told how far a long report is; a file, and of a short one, nothing', () => {
  expect(told(true, 40_000)).toBe(
    '|Reading a.txt: 1,200 of 40,000 sentences|Keeping 40,000 claims of a.txt|',
  );
  expect(told(false, 40_000)).toBe('');
  expect(told(true, 40)).toBe('');
});

test('of a file of entries it tells rows, of all where that is known', () => {
  const says = importSays('week.csv');
  expect(says({ stage: 'checking', done: 1250, of: 100_000 })).toBe(
    'Checking week.csv: 1,250 of 100,000 rows',
  );
  expect(says({ stage: 'checking', done: 1250, of: null })).toBe('Checking week.csv: 1,250 rows');
  expect(says({ stage: 'keeping', done: 1250, of: 100_000 })).toBe('Keeping week.csv: 1,250 of 100,000 rows');
  expect(says({ stage: 'keeping', done: 20, of: 40 })).toBe(undefined);
});

function sharesTold(isTTY: boolean, calls: number): string {
  const stream = Object.assign(new PassThrough(), { isTTY });
  const tell = shareOn(stream, 'Deriving');
  for (let call = 0; call <= calls; call += 1) tell(call / calls);
  return String(stream.read() ?? '').replaceAll('\r\u001b[K', '|');
}

test('a long work tells its share: a line that goes again, elsewhere a line a tenth; a short one nothing', () => {
  expect(sharesTold(true, 12)).toBe('|Deriving: 75 %|Deriving: 83 %|Deriving: 91 %|');
  expect(sharesTold(false, 40)).toMatch(
    /^Deriving: 22 %\nDeriving: 30 %\nDeriving: 40 %\n(?:.*\n)*Deriving: 100 %\n$/,
  );
  expect(sharesTold(false, 4)).toBe('');
});

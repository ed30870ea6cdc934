import { expect, test } from 'vitest';
import { cellsOf, placeOf } from './dump.js';

const cells = (others: string, kind = 'P', code = 'PPL') =>
  `7\tQasmirān\tQasmiran\t${others}\t1\t2\t${kind}\t${code}\tYE\t\t\t\t\t\t\t\t\t\t`.split('\t');

test('of its other names a place keeps those in Latin letters, each once', () => {
  const others = 'Bayt Qasmiran,bayt qasmīran,قسمران,https://example.org/q';
  expect(placeOf(cells(others))).toMatchObject({ name: 'Qasmiran', otherKeys: ['bayt qasmiran'] });
});

test('mountains and countries are not taken', () => {
  expect(placeOf(cells('', 'T', 'MT'))).toBeUndefined();
  expect(placeOf(cells('', 'A', 'PCLI'))).toBeUndefined();
  expect(placeOf(cells('', 'A', 'ADM2'))).toMatchObject({ kind: 'admin2' });
});

test('a line of another encoding is refused', () => {
  expect(() => cellsOf(cells('Bayt \ufffd').join('\t'), 'x, line 1')).toThrow('x, line 1: it is no UTF-8');
});

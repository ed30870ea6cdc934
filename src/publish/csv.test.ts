import { expect, test } from 'vitest';
import { csv } from './csv.js';

test('quotes what must be quoted, and ends each row as the standard says', () => {
  expect(csv([['a', 'b, c', 'd "e"', 'f\ng', null, 7]])).toBe('a,"b, c","d ""e""","f\ng",,7\r\n');
});

test('leaves no text that a spreadsheet would work out; numbers stay numbers', () => {
  expect(csv([['=1+1', '+4', '-4', '@sum', '\tx', -4, 'a=b']])).toBe("'=1+1,'+4,'-4,'@sum,'\tx,-4,a=b\r\n");
});

import { expect, it } from 'vitest';
import { type Book, said } from '../book.js';
import { readableColumns } from './columns.js';
import { readRow } from './read.js';

const book: Book = {
  entry: { one: said('well', 'بئر'), many: said('wells', 'آبار') },
  kinds: { well: said('Well', 'بئر') },
  day: 'day',
  columns: ['depth'],
  groups: [],
  fields: [
    { name: 'depth', type: 'number', fraction: true, label: said('Depth', 'العمق') },
    { name: 'trucks', type: 'number', label: said('Trucks', 'الشاحنات') },
    { name: 'users', type: 'range', label: said('Users', 'المستخدمون') },
    { name: 'place', type: 'place', label: said('Place', 'المكان') },
  ],
};
const names = ['depth', 'trucks', 'users', 'place', 'place.lat', 'place.lon'];
const columns = names.map((name) => readableColumns(book).find((one) => one.name === name)!);

it('reads numbers as people write them, and leaves to be refused what may be two', () => {
  const read = (...cells: string[]) => readRow(book, columns, cells).values;
  expect(read('3,5', '12,000', '١٬٢٠٠-1 500', 'Mill', '33,312', '36.5')).toMatchObject({
    depth: 3.5,
    trucks: 12_000,
    users: { least: 1200, most: 1500 },
    place: { lat: 33.312, lon: 36.5 },
  });
  expect(read('0,500', '3,5', '1 2', '', '', '')).toMatchObject({
    depth: '0,500',
    trucks: '3,5',
    users: '1 2',
  });
});

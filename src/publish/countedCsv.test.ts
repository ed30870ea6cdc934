import { expect, test } from 'vitest';
import type { Counted } from '../ledger/counted.js';
import { countedCsv } from './countedCsv.js';

const sum = (low: number, high: number, stated = 1, silent = 0) => ({ low, high, open: 0, stated, silent });

const answer = (over: Partial<Counted>): Counted => ({
  measure: 'killed',
  by: 'month',
  group: 'none',
  total: { ...sum(3, 5), sides: {} },
  periods: [],
  groups: [],
  moreGroups: 0,
  cells: [],
  asOf: null,
  ...over,
});

const table = (over: Partial<Counted>) =>
  countedCsv(answer(over), (period) => ({ from: `${period}-01`, to: `${period}-31` })).split('\r\n');

test('a row a period with its days, tagged; a number that nobody gives is empty, not nought', () => {
  const days = { from: null, to: null };
  const periods = [
    { period: '2026-01', group: null, ...sum(3, 5), sides: { victims: sum(3, 5) }, ...days },
    { period: '2026-03', group: null, ...sum(0, 0, 0, 2), sides: {}, ...days },
    { period: null, group: null, ...sum(1, 1), sides: {}, ...days },
  ];
  expect(table({ periods })).toEqual([
    'month,first_day,last_day,killed_low,killed_high,events_with_more,events_stating,events_not_stating,victims_low,victims_high,perpetrators_low,perpetrators_high,unknown_low,unknown_high',
    '#date+period,#date+start,#date+end,#affected+killed+min,#affected+killed+max,#x_events+open,#x_events+stating,#x_events+silent,#affected+killed+victims+min,#affected+killed+victims+max,#affected+killed+perpetrators+min,#affected+killed+perpetrators+max,#affected+killed+unknown+min,#affected+killed+unknown+max',
    '2026-01,2026-01-01,2026-01-31,3,5,0,1,0,3,5,,,,',
    '2026-03,2026-03-01,2026-03-31,,,0,0,2,,,,,,',
    ',,,1,1,0,1,0,,,,,,',
    '',
  ]);
});

test('names of groups stand as they are written, and none of them works as a formula', () => {
  const groups = [{ key: 'front', name: '=Front, the', ...sum(3, 5) }];
  const cells = [{ period: '2026-01', group: 'front', ...sum(3, 5), sides: {} }];
  expect(table({ group: 'actor', groups, cells })[2]).toBe(
    `2026-01,2026-01-01,2026-01-31,"'=Front, the",3,5,0,1,0`,
  );
  expect(table({ group: 'actor', by: 'all', groups }).slice(0, 3)).toEqual([
    'actor,killed_low,killed_high,events_with_more,events_stating,events_not_stating',
    '#group+name,#affected+killed+min,#affected+killed+max,#x_events+open,#x_events+stating,#x_events+silent',
    `"'=Front, the",3,5,0,1,0`,
  ]);
});

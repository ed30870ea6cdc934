import { expect, it } from 'vitest';
import { gathered } from './gathered.js';

it('asks once for what is asked for in one moment, a hundred at most, and null stands for what is not there', async () => {
  const asked: string[][] = [];
  const one = gathered(
    async (ids) => {
      asked.push(ids);
      return ids.filter((id) => id !== 'gone').map((id) => ({ id }));
    },
    ({ id }) => id,
  );
  expect(await Promise.all(['a', 'b', 'a', 'gone'].map(one))).toEqual([
    { id: 'a' },
    { id: 'b' },
    { id: 'a' },
    null,
  ]);
  expect(asked).toEqual([['a', 'b', 'gone']]);
  await Promise.all(Array.from({ length: 130 }, (_, at) => one(`n${at}`)));
  expect(asked.slice(1).map(({ length }) => length)).toEqual([100, 30]);
});

it('tells each who asked that it failed, and asks anew the next time', async () => {
  let away = true;
  const one = gathered(
    async (ids) => {
      if (away) throw new Error('away');
      return ids;
    },
    (id) => id,
  );
  expect((await Promise.allSettled([one('a'), one('b')])).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
  ]);
  away = false;
  expect(await one('a')).toBe('a');
});

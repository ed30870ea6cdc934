import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, isoDay } from './days.js';
import { notesOf, type Window } from './windows.js';

/** `a 03-09`: a window of March 2026 by its first and last day. */
const windows = (...texts: string[]): Window[] =>
  texts.map((text) => {
    const [, id, from, to] = /^(\w) (\d\d)-(\d\d)$/.exec(text)!;
    return { id: id!, from: `2026-03-${from}`, to: `2026-03-${to}` };
  });

const check = (given: string[], expected: string[]) =>
  expect(
    notesOf(windows(...given)).map(
      ({ kind, from, to, days, windows: ids }) =>
        `${kind} ${from.slice(8)}-${to.slice(8)} ${days} ${ids.join('')}`,
    ),
  ).toEqual(expected);

test('weeks that follow one another have nothing to be said of', () => check(['a 02-08', 'b 09-15'], []));
test('days that none covers are a gap', () => check(['b 22-28', 'a 09-14'], ['gap 15-21 7 ab']));
test('days that two cover are an overlap', () => check(['a 03-09', 'b 08-14'], ['overlap 08-09 2 ab']));
test('a window may lie in another', () => check(['a 01-31', 'b 09-15'], ['within 09-15 7 ab']));
test('windows of one first day count on from it, and overlap with none of themselves', () =>
  check(['a 01-07', 'b 01-14', 'c 01-21', 'd 23-24'], ['since 01-21 21 abc', 'gap 22-22 1 cd']));
test('a gap is one that no earlier window reaches over', () =>
  check(['a 01-20', 'b 03-04', 'c 22-23'], ['within 03-04 2 ab', 'gap 21-21 1 ac']));
test('one window, or none, has no neighbours', () => {
  check([], []);
  check(['a 01-02'], []);
});

const some = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 })), { maxLength: 9 })
  .map((list) =>
    list.map(([from, long], at) => ({ id: `w${at}`, from: isoDay(from), to: isoDay(from + long) })),
  );

const covering = (day: string, all: readonly Window[]) =>
  all.filter(({ from, to }) => from <= day && day <= to).map(({ id }) => id);

const daysOf = ({ from, to }: { from: string; to: string }) =>
  Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, at) => isoDay(dayNumber(from) + at));

/** Every day from the first to the last. */
function spanOf(all: readonly Window[]): string[] {
  const [from] = all.map((one) => one.from).sort();
  const to = all
    .map((one) => one.to)
    .sort()
    .at(-1);
  return from && to ? daysOf({ from, to }) : [];
}

test('each day is in a gap, in one window, or told of as covered by several: just one of these', () => {
  fc.assert(
    fc.property(some, (all) => {
      const notes = notesOf(all);
      const gaps = notes.filter(({ kind }) => kind === 'gap').flatMap(daysOf);
      const several = new Set(notes.filter(({ kind }) => kind !== 'gap').flatMap(daysOf));
      const by = (count: (windows: number) => boolean) =>
        spanOf(all).filter((day) => count(covering(day, all).length));
      expect(gaps).toEqual(by((windows) => windows === 0));
      // Windows that begin together are told of up to the end of the longest, though that one may go on alone.
      for (const day of by((windows) => windows > 1)) expect(several).toContain(day);
      const once = by((windows) => windows === 1).length;
      expect(gaps.length + once + by((windows) => windows > 1).length).toBe(spanOf(all).length);
    }),
  );
});

test('an overlap lies in both of its windows, and has as many days as it says', () => {
  fc.assert(
    fc.property(some, (all) => {
      for (const note of notesOf(all)) {
        expect(note.days).toBe(daysOf(note).length);
        if (note.kind !== 'overlap' && note.kind !== 'within') continue;
        for (const day of daysOf(note))
          for (const id of note.windows) expect(covering(day, all)).toContain(id);
      }
    }),
  );
});

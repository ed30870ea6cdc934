import { expect, test } from 'vitest';
import { loadReader } from '../../src/desk/reader.js';
import { rowOf } from '../../tools/bench/releases.js';

const reader = await loadReader();
const row = (text: string) => rowOf(reader.read({ text, split: false })[0]!);

const release = (...lines: string[]) => ['KABUL, Afghanistan (May 12, 2014)', ...lines].join('\n');

test('the day of a release is that of its operation, a night that on which it began', () => {
  expect(row(release('Soldiers detained two rebels in Kunduz province yesterday.')).start_date).toBe(
    '2014-05-11',
  );
  expect(row(release('Soldiers detained two rebels in Kunduz province last night.')).start_date).toBe(
    '2014-05-11',
  );
  expect(row(release('Soldiers detained two rebels in Kunduz province.')).start_date).toBe('2014-05-12');
});

test('a span of hours is no day, what happened in it is of the day of the release', () =>
  expect(
    row(
      release(
        'Soldiers killed nine rebels in the north over the past 24 hours.',
        'In Kunduz province the patrol returned fire, killing two rebels.',
      ),
    ),
  ).toMatchObject({ start_date: '2014-05-12', min_killed: 2, province: ['kunduz'] }));

test('a row counts the opponents of one operation, and what it was for counts nobody', () => {
  const text = release(
    'Soldiers conducted an operation to arrest a rebel leader in Kunduz province today.',
    'The soldiers detained several suspected rebels.',
  );
  expect(row(text)).toMatchObject({ min_captured: 3, event_type: ['detention'], killcaptureraid: true });
});

test('a province is that of who was counted, not of a headline over several operations', () =>
  expect(
    row(
      [
        'May 12: Operations in Ghazni, Kunduz',
        '2014-05-CA-012',
        'Soldiers detained two rebels in Kunduz province.',
      ].join('\n'),
    ).province,
  ).toEqual(['kunduz']));

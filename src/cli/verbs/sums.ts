import type { BookFigures, Sums } from '../../desk/bookViews.js';
import { dayOptions, daysOf, rangeText, registerOf } from '../bookWords.js';
import { deskOption, withDesk } from '../desk.js';
import { write } from '../io.js';
import { json } from '../list.js';
import type { Verb } from '../verb.js';
import { plural } from '../words.js';

function sumLines({ whole, parts, unparted, holds }: Sums, what: string): string[] {
  const shown = parts.map(({ part, entries }) => `${entries.length} ${part}`).join(' + ');
  const rest = unparted.length > 0 ? ` + ${unparted.length} in no part` : '';
  return [
    `${whole} ${what} = ${shown}${rest}${holds ? '' : '  (does not hold)'}`,
    ...unparted.map(({ entry, at }) => `  in no part: ${entry} (${at ?? 'not said'})`),
    ...parts.flatMap(({ part, within }) => (within && within.whole > 0 ? sumLines(within, part) : [])),
  ];
}

function figuresText({ entries, sums, codes, totals, hours }: BookFigures): string {
  const counted = Object.entries(codes)
    .filter(([field]) => field !== 'status' || !sums)
    .flatMap(([field, counts]) => {
      const shown = Object.entries(counts).map(([code, count]) => `${count} ${code}`);
      return shown.length > 0 ? [`${field}: ${shown.join(', ')}`] : [];
    });
  const numbers = Object.entries(totals)
    .filter(([, { given }]) => given > 0)
    .map(([field, { least, most, open, given, silent }]) => {
      const range = rangeText(least, open > 0 ? null : most);
      return `${field}: ${range}, of ${plural(given, 'entry', 'entries')}; ${silent} give none`;
    });
  const stood = Object.entries(hours)
    .filter(([, one]) => one.entries > 0)
    .map(
      ([stop, one]) =>
        `hours ${stop}: ${one.hours}, of ${plural(one.entries, 'entry', 'entries')}; ${one.open} not known`,
    );
  const head = sums
    ? sumLines(sums, 'planned')
    : [entries === null ? 'fewer than 5 entries' : plural(entries, 'entry', 'entries')];
  return `${[...head, ...counted, ...numbers, ...stood].join('\n')}\n`;
}

export const verb: Verb = {
  usage: 'sums REGISTER',
  about: [
    'Tells what the entries of a register come to over some days: the whole and its parts, with the entries that',
    'make a difference, codes, numbers with how many give none, and hours.',
  ].join('\n'),
  options: { ...dayOptions, ...deskOption },
  examples: [['dateline sums missions --from 2026-03-02 --to 2026-03-08', 'the missions of a week']],
  operands: { least: 1, most: 1 },
  run: (given, io) =>
    withDesk(given, io, async (desk) => {
      const figures = await desk.bookViews.figures(registerOf(given), daysOf(given));
      await write(io.stdout, given.flag('json') ? json(figures) : figuresText(figures));
      return 0;
    }),
};

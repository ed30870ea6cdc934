import type { CalendarDay, PlaceCalendar } from '../../desk/bookViews.js';
import { dayOptions, daysOf, rangeText, registerOf } from '../bookWords.js';
import { deskOption, withDesk } from '../desk.js';
import { write } from '../io.js';
import { json } from '../list.js';
import type { Verb } from '../verb.js';

function dayText({ day, state, by, exceptional, row, numbers, differ }: CalendarDay): string {
  const said = differ.length > 0 ? `entries differ: ${differ.join(', ')}` : (state ?? 'not known');
  return [
    `  ${day}  ${said}`,
    by === 'recurring' ? 'as it recurs' : '',
    exceptional ? 'exceptional' : '',
    row !== null ? `day ${row} in a row` : '',
    ...Object.entries(numbers).map(([name, { least, most }]) => `${name} ${rangeText(least, most)}`),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

const placeText = ({ place, days }: PlaceCalendar) => [place, ...days.map(dayText), ''].join('\n');

export const verb: Verb = {
  usage: 'calendar REGISTER',
  about: [
    'Prints the days of each place: open, closed, partly open or not known, which day in a row it is, and who and',
    'what went through. Closures that recur neither count nor end a row.',
  ].join('\n'),
  options: { ...dayOptions, ...deskOption },
  examples: [['dateline calendar crossings --from 2026-03-01 --to 2026-03-31', 'the crossings of a month']],
  operands: { least: 1, most: 1 },
  run: (given, io) =>
    withDesk(given, io, async (desk) => {
      const places = await desk.bookViews.calendar(registerOf(given), daysOf(given));
      const text = places.length > 0 ? places.map(placeText).join('\n') : 'Nothing is known of these days.\n';
      await write(io.stdout, given.flag('json') ? json(places) : text);
      return 0;
    }),
};

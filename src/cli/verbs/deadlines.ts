import type { Clock } from '../../desk/bookViews.js';
import { dayOf, registerOf } from '../bookWords.js';
import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { write } from '../io.js';
import { json } from '../list.js';
import type { Verb } from '../verb.js';
import { plural } from '../words.js';

const readings = { stated: '', counted: ' if the first day counts', after: ' if counted from the day after' };

function clockText({ instrument, state, dayOf, due, steps }: Clock): string {
  const at = dayOf.map(({ day, of }) => `day ${day} of ${of}`).join(' or ');
  return [
    `${instrument}: ${state}${at === '' ? '' : `, ${at}`}`,
    ...due.map(({ day, in: days, by }) => `  due ${day}, in ${plural(days, 'day')}${readings[by]}`),
    ...steps.map(
      ({ day, move, duration, entry }) => `  ${day}  ${move}${duration ? ` ${duration}` : ''}  (${entry})`,
    ),
    '',
  ].join('\n');
}

export const verb: Verb = {
  usage: 'deadlines REGISTER',
  about: [
    'Prints every instrument as it stands on a day: what is due first comes first, with both days where a text',
    'allows two readings. --ics prints it as a calendar (iCalendar) instead.',
  ].join('\n'),
  options: {
    day: { value: 'DATE', help: 'as on this day; today unless told' },
    ics: { help: 'print a calendar' },
    language: { value: 'NAME', help: 'of the calendar: en or ar' },
    base: { value: 'URL', help: 'how links of the calendar begin' },
    json: { help: 'print it as JSON' },
    ...deskOption,
  },
  examples: [
    ['dateline deadlines policy', 'what is due next'],
    ['dateline deadlines policy --ics > deadlines.ics', 'for a calendar program'],
  ],
  operands: { least: 1, most: 1 },
  run: (given, io) => {
    const [day, language = 'en'] = [dayOf(given, 'day'), given.text('language')];
    if (language !== 'en' && language !== 'ar') throw new UsageError('--language takes en or ar.');
    const base = given.text('base') ?? 'http://127.0.0.1:4117/';
    if (!URL.canParse(base)) throw new UsageError(`--base takes an address, not "${base}".`);
    return withDesk(given, io, async (desk) => {
      const register = registerOf(given);
      if (given.flag('ics')) {
        await write(io.stdout, await desk.bookViews.deadlines(register, language, base));
        return 0;
      }
      const clocks = await desk.bookViews.clocks(register, day);
      const text = clocks.length > 0 ? clocks.map(clockText).join('\n') : 'No step is written down.\n';
      await write(io.stdout, given.flag('json') ? json(clocks) : text);
      return 0;
    });
  },
};

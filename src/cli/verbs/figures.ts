import { asCell, asQuestion } from '../../desk/counting.js';
import { seriesText } from '../comparedText.js';
import { countedEventText, countedText } from '../countedText.js';
import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { eventFilter } from '../filters.js';
import { takesColour, write } from '../io.js';
import { figureLine } from '../kept.js';
import { eventOptions, json, listOptions, pageOf, printPage } from '../list.js';
import { palette } from '../paint.js';
import type { Given, Verb } from '../verb.js';

/** What reported numbers are not narrowed by. */
const onlyCounted = ['period', 'of', 'source', 'certainty', 'state', 'accounts', 'area'];

/** Undefined where reported numbers are asked for. */
function questionOf(given: Given) {
  const [measure, by, group] = ['measure', 'by', 'group'].map((name) => given.text(name));
  const cell = { period: given.text('period'), of: given.text('of') };
  if (measure ?? by ?? group) return { question: asQuestion({ measure, by, group }), cell };
  const odd = [...onlyCounted, 'csv'].filter((name) => given.text(name) !== undefined || given.flag(name));
  if (odd.length === 0) return undefined;
  const names = odd.map((name) => `--${name}`).join(' and ');
  throw new UsageError(`${names} goes with what is counted: add --by month, or --measure killed.`);
}

export const verb: Verb = {
  usage: 'figures',
  about: "Lists numbers that reports give; with --measure, --by or --group adds up this desk's events.",
  options: {
    measure: { value: 'NAME', help: 'events (how many), or killed, injured, detained, … added up' },
    by: { value: 'PERIOD', help: 'day, week, month, year or all (month)' },
    group: { value: 'NAME', help: 'country, province, kind, actor or side' },
    period: { value: 'PERIOD', help: 'list the events of one period, as in 2026-03; - is no one period' },
    of: { value: 'KEY', help: 'list the events of one group; - is no known group' },
    compare: { help: 'put what is reported beside what this desk counts, with gaps and overlaps' },
    csv: { help: 'print what is counted as CSV, with HXL tags' },
    ...eventOptions,
    ...listOptions,
    ...deskOption,
  },
  examples: [
    ['dateline figures --register crossings', 'people and days at the crossings, as reported'],
    ['dateline figures --compare --place Sudan', 'what others report there, beside what this desk counts'],
    ['dateline figures --measure killed --by month', "the dead of this desk's events, lowest to highest"],
    ['dateline figures --by week --group province --csv', 'for a spreadsheet'],
    ['dateline figures --measure killed --period 2026-03', 'the events behind one of these numbers'],
  ],
  operands: { least: 0, most: 0 },
  run: async (given, io) => {
    const [filter, page, asked] = [eventFilter(given), pageOf(given), questionOf(given)];
    return withDesk(given, io, async (desk) => {
      const paint = palette(takesColour(io));
      if (given.flag('compare')) {
        const series = await desk.counting.series(filter, page);
        await printPage(series, given, io, (one) => seriesText(one, paint), 'No figure.');
        return 0;
      }
      if (!asked) {
        const figures = await desk.figures(filter, page);
        await printPage(figures, given, io, (figure) => figureLine(figure, paint), 'No figure.');
        return 0;
      }
      const { question, cell } = asked;
      if ((cell.period ?? cell.of) !== undefined) {
        const events = await desk.counting.events(question, filter, asCell(cell), page);
        await printPage(
          events,
          given,
          io,
          (one) => countedEventText(one, question.measure, paint),
          'No event.',
        );
      } else if (given.flag('csv')) {
        await write(io.stdout, await desk.counting.csv(question, filter));
      } else {
        const answer = await desk.counting.count(question, filter);
        await write(io.stdout, given.flag('json') ? json(answer) : countedText(answer, paint));
      }
      return 0;
    });
  },
};

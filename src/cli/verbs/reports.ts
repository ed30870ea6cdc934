import type { ReportState } from '../../desk/model.js';
import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { takesColour } from '../io.js';
import { reportLine } from '../kept.js';
import { listOptions, pageOf, printPage } from '../list.js';
import { palette } from '../paint.js';
import type { Verb } from '../verb.js';

const states: ReportState[] = ['new', 'inReview', 'done'];

/** The state of that name; throws UsageError listing them. */
export function stateNamed(name: string | undefined): ReportState | undefined {
  const state = states.find((known) => known === name);
  if (name === undefined || state) return state;
  throw new UsageError(`--state: there is no state "${name}". Known: ${states.join(', ')}.`);
}

export const verb: Verb = {
  usage: 'reports',
  about: 'Lists the reports that the desk holds, newest first.',
  options: {
    state: { value: 'NAME', help: 'new, inReview or done' },
    source: { value: 'NAME', help: 'of this source' },
    register: { value: 'NAME', help: 'with claims in this register' },
    text: { value: 'TEXT', help: 'with these words' },
    ...listOptions,
    ...deskOption,
  },
  examples: [
    ['dateline reports --state new', 'what nobody has looked at'],
    ['dateline reports --register missions --json', 'for a program'],
  ],
  operands: { least: 0, most: 0 },
  run: async (given, io) => {
    const filter = {
      state: stateNamed(given.text('state')),
      source: given.text('source'),
      register: given.text('register'),
      text: given.text('text'),
    };
    const page = pageOf(given);
    return withDesk(given, io, async (desk) => {
      const paint = palette(takesColour(io));
      const rows = await desk.reports(filter, page);
      await printPage(
        rows,
        given,
        io,
        (report) => reportLine(report, paint),
        'No report. Add one: dateline add FILE',
      );
      return 0;
    });
  },
};

import type { Desk } from '../../desk/desk.js';
import type { ReportFilter } from '../../desk/model.js';
import { deskOption, withDesk } from '../desk.js';
import { type Io, takesColour, write } from '../io.js';
import { reportLine } from '../kept.js';
import { json, listOptions, pageOf, printPage } from '../list.js';
import { palette } from '../paint.js';
import { orderOptions, reportFilter, reportOptions, reportOrder } from '../reportFilters.js';
import type { Given, Verb } from '../verb.js';

async function count(desk: Desk, filter: ReportFilter, given: Given, io: Io): Promise<number> {
  const { total, more, states } = await desk.inbox.outline(filter);
  if (given.flag('json')) await write(io.stdout, json({ total, more, states }));
  else {
    const each = states && `new ${states.new}, inReview ${states.inReview}, done ${states.done}`;
    const ofStates = each ? ` (of this filter in any state: ${each})` : '';
    await write(io.stdout, `${total}${more ? '+' : ''}${ofStates}\n`);
  }
  return 0;
}

async function sources(desk: Desk, given: Given, io: Io): Promise<number> {
  const all = await desk.inbox.sources();
  const lines = all.map(({ name, url }) => `${url ? `${name}  ${url}` : name}\n`).join('');
  await write(io.stdout, given.flag('json') ? json(all) : lines);
  return 0;
}

export const verb: Verb = {
  usage: 'reports',
  about: 'Lists the reports that the desk holds, newest first.',
  options: {
    ...reportOptions,
    ...orderOptions,
    count: { help: 'print how many there are in place of them' },
    sources: { help: 'list the sources in place of reports' },
    ...listOptions,
    ...deskOption,
  },
  examples: [
    ['dateline reports --state new', 'what nobody has looked at'],
    ['dateline reports --news contradiction --unassigned', 'accounts that differ, given to nobody'],
    ['dateline reports --register missions --sort published --json', 'for a program'],
  ],
  operands: { least: 0, most: 0 },
  run: async (given, io) => {
    const filter = { ...reportFilter(given), ...reportOrder(given) };
    const page = pageOf(given);
    return withDesk(given, io, async (desk) => {
      if (given.flag('sources')) return sources(desk, given, io);
      if (given.flag('count')) return count(desk, filter, given, io);
      const paint = palette(takesColour(io));
      const rows = await desk.reports(filter, page);
      const none = 'No report. Add one: dateline add FILE';
      await printPage(rows, given, io, (report) => reportLine(report, paint), none);
      return 0;
    });
  },
};

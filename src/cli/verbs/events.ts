import { deskOption, withDesk } from '../desk.js';
import { eventFilter } from '../filters.js';
import { takesColour } from '../io.js';
import { eventLine } from '../kept.js';
import { eventOptions, listOptions, pageOf, printPage } from '../list.js';
import { palette } from '../paint.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  usage: 'events',
  about: 'Lists the events: claims of one or more reports about one happening, put together.',
  options: { ...eventOptions, ...listOptions, ...deskOption },
  examples: [
    ['dateline events --register attacks --from 2026-02-01', 'attacks since then'],
    ['dateline events --place Marib --json', 'for a program'],
  ],
  operands: { least: 0, most: 0 },
  run: async (given, io) => {
    const [filter, page] = [eventFilter(given), pageOf(given)];
    return withDesk(given, io, async (desk) => {
      const paint = palette(takesColour(io));
      await printPage(
        await desk.events(filter, page),
        given,
        io,
        (event) => eventLine(event, paint),
        'No event.',
      );
      return 0;
    });
  },
};

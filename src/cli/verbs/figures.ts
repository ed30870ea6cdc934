import { deskOption, withDesk } from '../desk.js';
import { eventFilter } from '../filters.js';
import { takesColour } from '../io.js';
import { figureLine } from '../kept.js';
import { eventOptions, listOptions, pageOf, printPage } from '../list.js';
import { palette } from '../paint.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  usage: 'figures',
  about: "Lists numbers over a window: reported (somebody's tally) and counted (over this desk's events).",
  options: { ...eventOptions, ...listOptions, ...deskOption },
  examples: [['dateline figures --register crossings', 'people and days at the crossings']],
  operands: { least: 0, most: 0 },
  run: async (given, io) => {
    const [filter, page] = [eventFilter(given), pageOf(given)];
    return withDesk(given, io, async (desk) => {
      const paint = palette(takesColour(io));
      const figures = await desk.figures(filter, page);
      await printPage(figures, given, io, (figure) => figureLine(figure, paint), 'No figure.');
      return 0;
    });
  },
};

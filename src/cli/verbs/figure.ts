import { comparedText } from '../comparedText.js';
import { countedEventText } from '../countedText.js';
import { deskOption, withDesk } from '../desk.js';
import { takesColour, write } from '../io.js';
import { figureLine, keptClaimLines } from '../kept.js';
import { json, listOptions, pageOf, printPage } from '../list.js';
import { missing } from '../missing.js';
import { palette } from '../paint.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  usage: 'figure ID',
  about: 'Shows one reported number: the sentences that give it, and what this desk counts in its window.',
  options: {
    events: { help: 'list the events that this desk counts beside it' },
    ...listOptions,
    ...deskOption,
  },
  examples: [['dateline figure ID', 'the ids are in: dateline figures']],
  operands: { least: 1, most: 1 },
  run: async (given, io) => {
    const [id, page] = [given.operands[0] ?? '', pageOf(given)];
    return withDesk(given, io, async (desk) => {
      const paint = palette(takesColour(io));
      const view = (await desk.counting.figure(id)) ?? missing('figure', id);
      if (given.flag('events')) {
        const events = (await desk.counting.figureEvents(id, page)) ?? missing('figure', id);
        const { measure } = view.figure;
        await printPage(events, given, io, (one) => countedEventText(one, measure, paint), 'No event.');
        return 0;
      }
      const claims = view.claims.map((kept) => keptClaimLines(kept, paint, 100));
      const text = [figureLine(view.figure, paint), `  ${comparedText(view, paint)}`, '', ...claims, ''].join(
        '\n',
      );
      await write(io.stdout, given.flag('json') ? json(view) : text);
      return 0;
    });
  },
};

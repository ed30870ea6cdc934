import { deskOption, withDesk } from '../desk.js';
import { takesColour, write } from '../io.js';
import { json } from '../list.js';
import { palette } from '../paint.js';
import type { Verb } from '../verb.js';
import { chainWords, oneLine } from '../words.js';

export const verb: Verb = {
  usage: 'claim ID...',
  about:
    'Shows what claims say in their own words, with who says it and the report. What is not there is left out.',
  options: { json: { help: 'print them as JSON' }, ...deskOption },
  examples: [['dateline claim ID', 'the ids are in: dateline report, dateline book show']],
  operands: { least: 1, most: 100 },
  run: async (given, io) =>
    withDesk(given, io, async (desk) => {
      const found = await desk.claims(given.operands);
      const paint = palette(takesColour(io));
      const text = found.map(
        ({ id, report, title, chain, exact }) =>
          `${paint.quiet(id)}  ${chainWords(chain)}: “${oneLine(exact, 100)}”\n  ${title ?? report} ${paint.quiet(report)}\n`,
      );
      await write(io.stdout, given.flag('json') ? json(found) : text.join('') || 'There is none.\n');
      return found.length === given.operands.length ? 0 : 1;
    }),
};

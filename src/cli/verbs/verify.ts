import { deskOption, withDesk } from '../desk.js';
import { takesColour, write } from '../io.js';
import { json } from '../list.js';
import { palette } from '../paint.js';
import type { Verb } from '../verb.js';
import { plural } from '../words.js';

export const verb: Verb = {
  usage: 'verify',
  about: 'Checks the chain of what people did, from the first entry to the last. Exits 1 where it is broken.',
  options: { json: { help: 'print the result as JSON' }, ...deskOption },
  examples: [['dateline verify', 'before you rely on the record']],
  operands: { least: 0, most: 0 },
  run: (given, io) =>
    withDesk(given, io, async (desk) => {
      const result = await desk.verify();
      const paint = palette(takesColour(io));
      const entries = plural(result.entries, 'entry', 'entries');
      const says = result.broken
        ? `${paint.bad('✗')} The chain is broken at entry ${result.broken.seq}: ${result.broken.why}\n`
        : `${paint.good('✓')} The chain holds: ${entries}.\n`;
      await write(io.stdout, given.flag('json') ? json(result) : says);
      return result.holds ? 0 : 1;
    }),
};

import { deskOption, withDesk } from '../desk.js';
import { write } from '../io.js';
import { json } from '../list.js';
import type { Verb } from '../verb.js';
import { plural } from '../words.js';

export const verb: Verb = {
  usage: 'reread',
  about:
    'Reads every kept report again. What is found again keeps its id and its judgements;\n' +
    'what is no longer found is retired, never deleted.',
  options: { json: { help: 'print the counts as JSON' }, ...deskOption },
  examples: [['dateline reread', 'after an update of Dateline']],
  operands: { least: 0, most: 0 },
  run: (given, io) =>
    withDesk(given, io, async (desk) => {
      const { reports, added, kept, retired } = await desk.reread();
      const counts = `${added} claims added, ${kept} kept, ${retired} retired`;
      const says = `Read ${plural(reports, 'report')} again: ${counts}.\n`;
      await write(io.stdout, given.flag('json') ? json({ reports, added, kept, retired }) : says);
      return 0;
    }),
};

import { deskOption, withDesk } from '../desk.js';
import { shareOn } from '../far.js';
import { write } from '../io.js';
import { json } from '../list.js';
import type { Verb } from '../verb.js';
import { plural } from '../words.js';

export const verb: Verb = {
  usage: 'rebuild',
  about: 'Drops events and figures and derives them again from claims and judgements: same rows, same ids.',
  options: { json: { help: 'print the counts as JSON' }, ...deskOption },
  examples: [['dateline rebuild', 'after a change of the rules']],
  operands: { least: 0, most: 0 },
  run: (given, io) =>
    withDesk(given, io, async (desk) => {
      const built = await desk.rebuild(shareOn(io.stderr, 'Deriving'));
      const says = `Derived ${plural(built.events, 'event')} and ${plural(built.figures, 'figure')}.\n`;
      await write(io.stdout, given.flag('json') ? json(built) : says);
      return 0;
    }),
};

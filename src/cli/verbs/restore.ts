import { deskOption, withDesk } from '../desk.js';
import { write } from '../io.js';
import type { Verb } from '../verb.js';
import { plural } from '../words.js';

export const verb: Verb = {
  usage: 'restore FILE',
  about: 'Fills an empty desk from a backup. A desk that holds anything is left as it is.',
  options: { ...deskOption },
  examples: [['dateline restore desk.backup --home ./copy', 'a second desk with the same content']],
  operands: { least: 1, most: 1 },
  run: (given, io) =>
    withDesk(given, io, async (desk) => {
      const { rows } = await desk.restore(given.operands[0] ?? '');
      await write(io.stdout, `Restored ${plural(rows, 'row')}.\n`);
      return 0;
    }),
};

import { deskOption, withDesk } from '../desk.js';
import { write } from '../io.js';
import type { Verb } from '../verb.js';
import { plural } from '../words.js';

export const verb: Verb = {
  usage: 'backup FILE',
  about:
    'Writes the whole desk to one file: reports with their bytes, claims, judgements, entries, added places.',
  options: { ...deskOption },
  examples: [['dateline backup desk.backup', 'readable by: dateline restore desk.backup']],
  operands: { least: 1, most: 1 },
  run: (given, io) =>
    withDesk(given, io, async (desk) => {
      const file = given.operands[0] ?? '';
      const { rows, bytes } = await desk.backup(file);
      await write(io.stdout, `Wrote ${plural(rows, 'row')}, ${plural(bytes, 'byte')}, to ${file}.\n`);
      return 0;
    }),
};

import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { write } from '../io.js';
import { json } from '../list.js';
import type { Verb } from '../verb.js';
import { plural } from '../words.js';

export const verb: Verb = {
  usage: 'undo ENTRY',
  about: [
    'Takes an act of `state`, `assign` or `share` back: each of its reports or claims has what it had before.',
    'Refused where one of them was changed since. A judgement is taken back with: dateline judge withdraw',
  ].join('\n'),
  options: { json: { help: 'print {act, reports} as JSON' }, ...deskOption },
  examples: [['dateline undo 4711', 'the numbers are in: dateline entries']],
  operands: { least: 1, most: 1 },
  run: async (given, io) => {
    const [entry = ''] = given.operands;
    if (!/^[1-9]\d{0,14}$/.test(entry)) throw new UsageError(`"${entry}" is no number of an entry.`);
    return withDesk(given, io, async (desk) => {
      const made = await desk.inbox.undo(Number(entry));
      const says = `${plural(made.reports, 'report')} ${made.reports === 1 ? 'has' : 'have'} what was there before.\n`;
      await write(io.stdout, given.flag('json') ? json(made) : says);
      return 0;
    });
  },
};

import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { write } from '../io.js';
import { json } from '../list.js';
import { choiceOf, choiceOptions, tellMade } from '../reportFilters.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  usage: 'assign PERSON REPORT…',
  about: [
    'Gives reports to a person who works on them; `assign --nobody REPORT…` takes them back. It is one act,',
    'of at most 2,000 reports: all of them are changed, or none.',
  ].join('\n'),
  options: {
    nobody: { help: 'in place of a person' },
    names: { help: 'list who works here' },
    ...choiceOptions,
    ...deskOption,
  },
  examples: [
    ['dateline assign amina ID ID', 'two reports'],
    ['dateline assign amina --all --state new --register missions', 'all that are new'],
  ],
  operands: { least: 0, most: Number.POSITIVE_INFINITY },
  run: async (given, io) => {
    if (given.flag('names')) {
      return withDesk(given, io, async (desk) => {
        const names = await desk.inbox.people();
        await write(io.stdout, given.flag('json') ? json(names) : names.map((name) => `${name}\n`).join(''));
        return 0;
      });
    }
    const nobody = given.flag('nobody');
    const [person, ...rest] = given.operands;
    if (!nobody && person === undefined) throw new UsageError('Give a person, or --nobody.');
    const choice = choiceOf(nobody ? given.operands : rest, given);
    return withDesk(given, io, async (desk) => {
      const made = await desk.inbox.change(choice, { assignee: nobody ? null : person! });
      await tellMade(made, given, io);
      return 0;
    });
  },
};

import { deskOption, withDesk } from '../desk.js';
import { UsageError } from '../exit.js';
import { choiceOf, choiceOptions, stateNamed, tellMade } from '../reportFilters.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  usage: 'state STATE REPORT…',
  about: [
    'Says how far reports are worked through: new, inReview or done. It is one act, of at most 2,000',
    'reports: all of them are changed, or none.',
  ].join('\n'),
  options: { ...choiceOptions, ...deskOption },
  examples: [
    ['dateline state done ID ID', 'two reports'],
    ['dateline state done --all --news reprint', 'every reprint'],
  ],
  operands: { least: 1, most: Number.POSITIVE_INFINITY },
  run: async (given, io) => {
    const [name, ...reports] = given.operands;
    const state = stateNamed(name);
    if (!state) throw new UsageError('Give a state: new, inReview or done.');
    const choice = choiceOf(reports, given);
    return withDesk(given, io, async (desk) => {
      const made = await desk.inbox.change(choice, { state });
      await tellMade(made, given, io);
      return 0;
    });
  },
};
